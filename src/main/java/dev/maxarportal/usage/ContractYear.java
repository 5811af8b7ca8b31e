package dev.maxarportal.usage;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.MaxarTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The year of the contract that a day lies in: from the contract's anniversary to the day before the next one. */
final class ContractYear {

    private ContractYear() {}

    /** The current contract year, the last one of a contract that is over, or the whole subscription if nothing is known. */
    static UsageRange of(@Nullable ArdAccount account, LocalDate today) {
        LocalDate start = account == null ? null : day(account.contractStart());
        LocalDate end = account == null ? null : day(account.contractEnd());
        if (start == null || end == null || !end.isAfter(start)) {
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
