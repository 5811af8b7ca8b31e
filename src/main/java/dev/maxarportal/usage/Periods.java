package dev.maxarportal.usage;

import dev.maxarportal.web.DayRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days of a range that have begun, and those before that they are compared with: whole calendar months with as many
 * months before, a contract year with the one before, anything else with as many days just before. Of a range that still
 * runs only the days until today count, and as many of the period before.
 *
 * @param running whether the range goes on after today
 * @param withToday whether today, which is not over, is compared with a whole day
 * @param beforeContract whether some of the days before lie before the contract's first day
 */
public record Periods(Days now, Days before, boolean running, boolean withToday, boolean beforeContract) {

    /** Null when none of the range's days has begun, nobody knows them, or those before lie too far back to be asked for. */
    public static @Nullable Periods of(UsageView view) {
        Days days = view.days();
        Days now = view.elapsed();
        if (days == null || now == null) {
            return null;
        }
        Days whole = before(days, now, view.contract());
        if (whole.first().isBefore(DayRange.EARLIEST)) {
            return null;
        }
        LocalDate last = whole.first().plusDays(now.length() - 1);
        boolean running = now.last().isBefore(days.last());
        Days before = running && last.isBefore(whole.last()) ? new Days(whole.first(), last) : whole;
        LocalDate start = view.contract().start();
        return new Periods(
                now,
                before,
                running,
                now.contains(view.today()),
                start != null && before.first().isBefore(start));
    }

    /** Whether there are more days on one side than on the other. */
    public boolean isUnequal() {
        return now.length() != before.length();
    }

    private static Days before(Days days, Days now, Contract contract) {
        LocalDate dayBefore = days.first().minusDays(1);
        LocalDate next = days.last().plusDays(1);
        if (days.first().getDayOfMonth() == 1 && next.getDayOfMonth() == 1) {
            return new Days(days.first().minusMonths(ChronoUnit.MONTHS.between(days.first(), next)), dayBefore);
        }
        if (contract.year(days.first()).equals(days.range())) {
            LocalDate start = contract.start();
            LocalDate first = start == null || start.isBefore(days.first())
                    ? contract.year(dayBefore).from()
                    : days.first().minusYears(1);
            return new Days(first == null ? days.first().minusYears(1) : first, dayBefore);
        }
        return new Days(days.first().minusDays(now.length()), dayBefore);
    }
}
