package dev.maxarportal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param id as the database numbers it; 0 before that
 * @param object what it was done to, such as the name of a key
 * @param detail what else is worth knowing
 * @param address of the computer that asked for it
 */
record AuditEntry(
        long id,
        Instant time,
        Actor who,
        AuditAction action,
        AuditResult result,
        @Nullable String object,
        @Nullable String detail,
        @Nullable String address) {}
