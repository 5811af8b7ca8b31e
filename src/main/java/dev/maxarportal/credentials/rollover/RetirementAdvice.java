package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.OrderDuration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When the old credential may be retired. Orders take 3 to 5 days, so those that people placed before they were told are
 * delivered 5 days later; a secret that has ended delivers nothing, so there is nothing to wait for.
 *
 * @param from the earliest time
 * @param byEnd whether that is the end of its secret
 * @param reached whether that time has come
 * @param noted the day on which its secret ends, when that decides and is known from a note alone; such a day has to be over
 */
record RetirementAdvice(
        Instant from,
        boolean byEnd,
        boolean reached,
        @Nullable LocalDate noted) {

    /**
     * @param told when people were told, or will be
     * @param old null when nothing is known of it
     */
    static RetirementAdvice of(Instant told, @Nullable Credential old, Instant now) {
        LocalDate noted = old == null ? null : old.notedEnd();
        Instant delivered = told.plus(OrderDuration.LONGEST);
        Instant ends = noted == null
                ? old == null ? null : old.ends()
                : noted.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean byEnd = ends != null && ends.isBefore(delivered);
        Instant from = byEnd && ends != null ? ends : delivered;
        return new RetirementAdvice(from, byEnd, !now.isBefore(from), byEnd ? noted : null);
    }
}
