package dev.maxarportal.credentials.rollover;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the old credential may be retired. Orders take 3 to 5 days, so those that people placed before they were told are
 * delivered 5 days later; a secret that has ended delivers nothing, so there is nothing to wait for.
 *
 * @param from the earliest time
 * @param byEnd whether that is the end of its secret
 * @param reached whether that time has come
 */
record RetirementAdvice(Instant from, boolean byEnd, boolean reached) {

    static final Duration LONGEST_ORDER = Duration.ofDays(5);

    /**
     * @param told when people were told, or will be
     * @param ends when the old secret ends; null when that is not known
     */
    static RetirementAdvice of(Instant told, @Nullable Instant ends, Instant now) {
        Instant delivered = told.plus(LONGEST_ORDER);
        boolean byEnd = ends != null && ends.isBefore(delivered);
        Instant from = byEnd && ends != null ? ends : delivered;
        return new RetirementAdvice(from, byEnd, !now.isBefore(from));
    }
}
