package dev.maxarportal.usage.trend;

import dev.maxarportal.usage.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the buckets of a trend are: weeks begin on Monday, and both end where the range does. */
public enum Grain {
    WEEK("week"),
    MONTH("month");

    /** From here on, weeks are too many to compare. */
    private static final int DAYS_IN_MONTHS = 100;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final String noun;

    Grain(String noun) {
        this.noun = noun;
    }

    /** What a range is divided into. */
    public static Grain of(Days range) {
        return range.length() < DAYS_IN_MONTHS ? WEEK : MONTH;
    }

    /** What one bucket is called. */
    public String noun() {
        return noun;
    }

    /** The days of a bucket in words, such as {@code Mar 2026}, {@code 20–31 Mar 2026} or {@code 30 Mar – 5 Apr 2026}. */
    public String label(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (this == MONTH && days.isWholeMonth()) {
            return MONTH_NAME.format(first);
        }
        if (first.equals(last)) {
            return WHOLE.format(last);
        }
        if (first.getYear() != last.getYear()) {
            return WHOLE.format(first) + " – " + WHOLE.format(last);
        }
        return first.getMonth() == last.getMonth()
                ? DAY.format(first) + "–" + WHOLE.format(last)
                : DAY_OF_YEAR.format(first) + " – " + WHOLE.format(last);
    }

    /** How many buckets the days fall into. */
    long count(Days days) {
        return 1
                + switch (this) {
                    case WEEK -> ChronoUnit.WEEKS.between(begin(days.first()), begin(days.last()));
                    case MONTH -> ChronoUnit.MONTHS.between(begin(days.first()), begin(days.last()));
                };
    }

    /** The days divided into buckets, in order, without gap or overlap. */
    List<Days> divide(Days days) {
        List<Days> buckets = new ArrayList<>();
        LocalDate first = days.first();
        while (!first.isAfter(days.last())) {
            LocalDate last = end(first);
            buckets.add(new Days(first, last.isAfter(days.last()) ? days.last() : last));
            first = last.plusDays(1);
        }
        return List.copyOf(buckets);
    }

    private LocalDate begin(LocalDate day) {
        return this == MONTH ? day.withDayOfMonth(1) : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate end(LocalDate day) {
        return day.with(
                this == MONTH ? TemporalAdjusters.lastDayOfMonth() : TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
