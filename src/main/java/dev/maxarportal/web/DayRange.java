package dev.maxarportal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days as it stands in an address, typed by a person or not.
 *
 * @param from first day as {@code YYYY-MM-DD}; empty for no limit
 * @param to last day, which belongs to the range, as {@code YYYY-MM-DD}; empty for no limit
 */
public record DayRange(String from, String to) {

    /** Nothing that is asked for by days is older; the notation goes back to years that services do not read. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static DayRange of(@Nullable String from, @Nullable String to) {
        return new DayRange(from == null ? "" : from.strip(), to == null ? "" : to.strip());
    }

    public boolean isEmpty() {
        return from.isEmpty() && to.isEmpty();
    }

    /** What is wrong with the range, for the person; null when nothing is. */
    public @Nullable String complaint() {
        LocalDate first = first();
        LocalDate last = last();
        String unreadable = first == null && !from.isEmpty() ? from : last == null ? to : "";
        if (!unreadable.isEmpty()) {
            return "“" + unreadable + "” is not a day. Enter days such as 2026-11-24.";
        }
        if (first != null && first.isBefore(EARLIEST) || last != null && last.isBefore(EARLIEST)) {
            return "Nothing lies that long ago. Enter days such as 2026-11-24.";
        }
        return first != null && last != null && first.isAfter(last) ? "The first day lies after the last day." : null;
    }

    /** The first day; null when there is none that can be read. */
    public @Nullable LocalDate first() {
        return day(from);
    }

    /** The last day; null when there is none that can be read. */
    public @Nullable LocalDate last() {
        return day(to);
    }

    /** Years of four digits only; the notation would allow a billion of them. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
