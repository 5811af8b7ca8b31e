package dev.maxarportal.usage;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.MaxarTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an account's contract runs.
 *
 * @param start first day; null when Maxar does not say
 * @param end last day; null when Maxar does not say, or says something before the start
 */
public record Contract(@Nullable LocalDate start, @Nullable LocalDate end) {

    static final Contract UNKNOWN = new Contract(null, null);

    static Contract of(@Nullable ArdAccount account) {
        if (account == null) {
            return UNKNOWN;
        }
        LocalDate start = day(account.contractStart());
        LocalDate end = day(account.contractEnd());
        return new Contract(start, start != null && end != null && !end.isAfter(start) ? null : end);
    }

    /**
     * The contract's year that a day lies in, from an anniversary to the day before the next one; the last year of a contract
     * that is over, the first of one that is yet to begin, and the whole subscription when nothing is known.
     */
    public UsageRange year(LocalDate today) {
        if (start == null || end == null) {
            return UsageRange.SUBSCRIPTION;
        }
        LocalDate last = end.minusDays(1);
        LocalDate within = today.isAfter(last) ? last : today.isBefore(start) ? start : today;
        long years = ChronoUnit.YEARS.between(start, within);
        if (!start.plusYears(years + 1).isAfter(within)) {
            // Begun on 29 February: the next year begins on the 28th, which is not yet counted as a whole year.
            years++;
        }
        LocalDate from = start.plusYears(years);
        LocalDate next = start.plusYears(years + 1);
        return new UsageRange(from, next.isBefore(end) ? next.minusDays(1) : end);
    }

    private static @Nullable LocalDate day(@Nullable MaxarTime time) {
        return time == null || time.instant() == null ? null : LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }
}
