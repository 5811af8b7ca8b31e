package dev.maxarportal.expiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which of the next 180 days how many things end; days are UTC days. Drawn by the fragment {@code strip} of the template
 * {@code expiry/strip}: places from the left are per cent, those from the top pixels, so that nothing is stretched.
 *
 * @param today the first day
 * @param last the last day, on which a thing may end that begins now and lives 180 days
 * @param total how many end on all of these days
 * @param days those on which something ends, in their order
 * @param months the firsts of the months
 */
public record ExpiryStrip(LocalDate today, LocalDate last, int total, List<Day> days, List<Month> months) {

    private static final int DAYS_AHEAD = 180;
    private static final double DAY_WIDTH = 100.0 / (DAYS_AHEAD + 1);
    private static final int SOON_DAYS = (int) ExpiryState.SOON_BEFORE.toDays();
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int MOST_CLUSTERS = 5;
    private static final int BASE = 60;
    private static final int HIGHEST = 46;
    private static final int LOWEST = 6;

    /** Where hardly anything ends, one end is not drawn as if it were many. */
    private static final int LEAST_SCALE = 4;

    /**
     * Counts in one pass.
     *
     * @param ends of all things; those that are unknown or not on one of the days are left out
     */
    public static ExpiryStrip of(Instant now, Stream<? extends @Nullable Instant> ends) {
        long today = dayOf(now);
        int[] counts = new int[DAYS_AHEAD + 1];
        ends.forEach(end -> {
            long ahead = end == null ? -1 : dayOf(end) - today;
            if (ahead >= 0 && ahead <= DAYS_AHEAD) {
                counts[(int) ahead]++;
            }
        });
        LocalDate first = LocalDate.ofEpochDay(today);
        return new ExpiryStrip(
                first, first.plusDays(DAYS_AHEAD), IntStream.of(counts).sum(), days(first, counts), months(first));
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** The days on which two or more end, the fullest first; at most five. */
    public List<Day> clusters() {
        return days.stream()
                .filter(day -> day.count > 1)
                .sorted(Comparator.comparingInt(Day::count).reversed().thenComparing(Day::date))
                .limit(MOST_CLUSTERS)
                .toList();
    }

    /** Width of the part in which things end soon. */
    public double soonWidth() {
        return place(SOON_DAYS + 1);
    }

    /** The line on which the bars stand. */
    public int base() {
        return BASE;
    }

    /** Width of a bar. */
    public double barWidth() {
        return rounded(DAY_WIDTH * 0.8);
    }

    private static List<Day> days(LocalDate first, int[] counts) {
        int scale = Math.max(LEAST_SCALE, IntStream.of(counts).max().orElse(0));
        return IntStream.range(0, counts.length)
                .filter(ahead -> counts[ahead] > 0)
                .mapToObj(ahead -> {
                    int height = Math.max(LOWEST, Math.round((float) HIGHEST * counts[ahead] / scale));
                    return new Day(
                            first.plusDays(ahead),
                            counts[ahead],
                            place(ahead),
                            BASE - height,
                            height,
                            ahead <= SOON_DAYS);
                })
                .toList();
    }

    private static List<Month> months(LocalDate first) {
        List<Month> months = new ArrayList<>();
        LocalDate start = first.withDayOfMonth(1);
        for (LocalDate month = start; !month.isAfter(first.plusDays(DAYS_AHEAD)); month = month.plusMonths(1)) {
            int ahead = (int) (month.toEpochDay() - first.toEpochDay());
            if (ahead >= 0) {
                months.add(new Month(month, place(ahead), Month.label(month, ahead)));
            }
        }
        return months;
    }

    private static long dayOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
    }

    private static double place(int ahead) {
        return rounded(ahead * DAY_WIDTH);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /**
     * A day on which something ends.
     *
     * @param x left edge of its bar, in per cent
     * @param y upper edge of its bar
     * @param height of its bar
     * @param soon whether that is within 14 days
     */
    public record Day(LocalDate date, int count, double x, int y, int height, boolean soon) {

        /** The middle of its bar, in per cent. */
        public double middle() {
            return rounded(x + DAY_WIDTH * 0.4);
        }
    }

    /**
     * The first of a month.
     *
     * @param x its place, in per cent
     * @param label what is written there; empty where it would not fit on a narrow screen
     */
    public record Month(LocalDate first, double x, String label) {

        private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
        private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

        /** So many days are needed at the left for the word "Today", and at the right for a month's name or one with its year. */
        private static final int ROOM = 20;

        private static final int ROOM_WITH_YEAR = 32;

        private static String label(LocalDate first, int ahead) {
            int left = DAYS_AHEAD - ahead;
            if (ahead < ROOM || left < ROOM) {
                return "";
            }
            return (first.getMonthValue() == 1 && left > ROOM_WITH_YEAR ? WITH_YEAR : NAME).format(first);
        }
    }
}
