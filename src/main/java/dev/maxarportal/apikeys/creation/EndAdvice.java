package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.expiry.ExpiryState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is worth knowing about the end of a new key. A key that ends on a weekend is missed on Monday, and keys that end
 * together are all missed together.
 *
 * @param workdays where the end falls on a weekend: the Friday before and the Monday after at the same time of day, as far
 *     as a key may end then
 * @param sameDay keys that end on the same day
 */
record EndAdvice(Instant end, List<Instant> workdays, List<KeyRow> sameDay) {

    private static final int NAMED = 3;

    static EndAdvice of(Instant end, List<KeyRow> keys, Instant now, Instant latest) {
        LocalDate day = day(end);
        return new EndAdvice(
                end,
                workdays(end)
                        .filter(other -> other.isAfter(now) && !other.isAfter(latest))
                        .toList(),
                keys.stream()
                        .filter(key -> key.state() != ExpiryState.EXPIRED)
                        .filter(key ->
                                key.expiresAt() != null && day(key.expiresAt()).equals(day))
                        .toList());
    }

    public boolean isOnWeekend() {
        DayOfWeek day = day(end).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /** Such as {@code Saturday}. */
    public String weekday() {
        return weekday(end);
    }

    /** The same of one of the workdays. */
    public static String weekday(Instant time) {
        return day(time).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Such as {@code 3 of your keys already end}. */
    public String howMany() {
        return sameDay.size() == 1 ? "1 of your keys already ends" : sameDay.size() + " of your keys already end";
    }

    /** What the first of these keys are called, and how many more there are, as a sentence lists them. */
    public List<Named> names() {
        int more = sameDay.size() - NAMED;
        List<String> labels = Stream.concat(
                        sameDay.stream().limit(NAMED).map(KeyRow::label),
                        more > 0 ? Stream.of(more + " more") : Stream.empty())
                .toList();
        return IntStream.range(0, labels.size())
                .mapToObj(at -> new Named(joint(at, labels.size()), labels.get(at)))
                .toList();
    }

    private static String joint(int at, int size) {
        if (at == 0) {
            return "";
        }
        return at == size - 1 ? " and " : ", ";
    }

    /**
     * One of a list. Apart from what joins it to the one before, since a name may be written from right to left.
     *
     * @param joint empty before the first
     */
    record Named(String joint, String label) {}

    /** As the form's field takes it. */
    public static String typed(Instant time) {
        return KeyExpiry.typed(time);
    }

    private static Stream<Instant> workdays(Instant end) {
        return switch (day(end).getDayOfWeek()) {
            case SATURDAY -> Stream.of(end.minus(Duration.ofDays(1)), end.plus(Duration.ofDays(2)));
            case SUNDAY -> Stream.of(end.minus(Duration.ofDays(2)), end.plus(Duration.ofDays(1)));
            default -> Stream.empty();
        };
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
