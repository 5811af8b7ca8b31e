package dev.maxarportal.usage.forecast;

import dev.maxarportal.usage.UsageLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a limit is reached if spending goes on as of late.
 *
 * @param earliest at the fastest pace; only for {@link Kind#EXPECTED}, but there always
 * @param latest at the slowest pace; null when the limit is not reached at that pace in the time that it is for
 */
public record Forecast(
        Kind kind, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** What can be said of it. */
    public enum Kind {
        /** There is no limit that could be reached. */
        NO_LIMIT,
        /** Maxar does not tell enough. */
        UNKNOWN,
        /** Nothing is left. */
        REACHED,
        /** The time that the limit is for is over. */
        OVER,
        /** Reached on the days that the forecast names. */
        EXPECTED,
        /** Not reached in the time that the limit is for. */
        NOT_BEFORE_THE_END,
        /** Nothing was spent, or so little that the day is beyond any plan. */
        NOT_AT_THIS_PACE
    }

    /**
     * The forecast for a category.
     *
     * @param line what it is about, as of today
     * @param paces those that are known
     * @param end last day of the time that the limit is for; null when it is not known
     */
    static Forecast of(UsageLine line, List<Pace> paces, LocalDate today, @Nullable LocalDate end) {
        BigDecimal most = line.limit().amount();
        BigDecimal left = line.left().amount();
        if (most == null) {
            return only(Kind.NO_LIMIT);
        }
        // A limit of 0 occurs where none was ever set; only who spent more than it has it as a limit.
        if (left == null || most.signum() <= 0 && left.signum() >= 0) {
            return only(Kind.UNKNOWN);
        }
        if (end != null && today.isAfter(end)) {
            return only(Kind.OVER);
        }
        if (left.signum() <= 0) {
            return only(Kind.REACHED);
        }
        return paces.isEmpty() ? only(Kind.UNKNOWN) : atPaces(left, paces, today, end);
    }

    private static Forecast atPaces(BigDecimal left, List<Pace> paces, LocalDate today, @Nullable LocalDate end) {
        List<LocalDate> reached = paces.stream()
                .map(pace -> pace.usesUp(left, today))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<LocalDate> inTime =
                reached.stream().filter(day -> end == null || !day.isAfter(end)).toList();
        if (inTime.isEmpty()) {
            return only(reached.isEmpty() ? Kind.NOT_AT_THIS_PACE : Kind.NOT_BEFORE_THE_END);
        }
        return new Forecast(Kind.EXPECTED, inTime.getFirst(), inTime.size() == paces.size() ? inTime.getLast() : null);
    }

    private static Forecast only(Kind kind) {
        return new Forecast(kind, null, null);
    }

    /** Whether all paces lead to the same day. */
    public boolean isOneDay() {
        return earliest != null && earliest.equals(latest);
    }
}
