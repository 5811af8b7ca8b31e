package dev.maxarportal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of a thing.
 *
 * @param who name of the person; empty when it is not known
 * @param detail what else is worth knowing
 */
public record AuditedEvent(
        Instant time,
        String who,
        AuditAction action,
        AuditResult result,
        @Nullable String detail) {}
