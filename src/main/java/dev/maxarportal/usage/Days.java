package dev.maxarportal.usage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Days in UTC, from the first to the last, both included.
 *
 * @param first not after {@code last}
 */
public record Days(LocalDate first, LocalDate last) {

    public Days {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(first + " lies after " + last);
        }
    }

    /** From the first of all to the last of all. */
    static Days around(Collection<Days> spans) {
        return new Days(
                spans.stream().map(Days::first).min(Comparator.naturalOrder()).orElseThrow(),
                spans.stream().map(Days::last).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** How many days there are. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Those that have begun by today, today included; null when none has. */
    public @Nullable Days until(LocalDate today) {
        return first.isAfter(today) ? null : new Days(first, last.isAfter(today) ? today : last);
    }

    /** Those that have not begun by today; null when all have. */
    public @Nullable Days after(LocalDate today) {
        return last.isAfter(today) ? new Days(first.isAfter(today) ? first : today.plusDays(1), last) : null;
    }

    /** Whether these are all days of one month. */
    public boolean isWholeMonth() {
        return first.getDayOfMonth() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** Whether these are the days from a Monday to the next Sunday. */
    public boolean isWholeWeek() {
        return first.getDayOfWeek() == DayOfWeek.MONDAY && last.equals(first.plusDays(6));
    }

    /** As Maxar is asked for them. */
    public UsageRange range() {
        return new UsageRange(first, last);
    }
}
