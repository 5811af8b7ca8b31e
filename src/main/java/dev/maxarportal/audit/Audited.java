package dev.maxarportal.audit;

import org.jspecify.annotations.Nullable;

/**
 * One of several things to which the same was done, with its own result.
 *
 * @param object what it is, such as the name of a key; cut after 200 characters
 * @param detail what else is worth knowing; cut after 500 characters
 */
public record Audited(
        AuditResult result,
        @Nullable String object,
        @Nullable String detail) {}
