package dev.maxarportal.usage.forecast;

import dev.maxarportal.usage.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fast money was spent on a category of late.
 *
 * @param days that were looked at
 * @param cost in US dollars in all of them
 */
public record Pace(Days days, BigDecimal cost) {

    /** What lies further ahead is beyond any plan, and at some point beyond the calendar. */
    private static final BigDecimal FAR_AHEAD = BigDecimal.valueOf(36_525);

    private static final int CENTS = 2;

    /** US dollars. */
    public BigDecimal perDay() {
        return cost.divide(BigDecimal.valueOf(days.length()), CENTS, RoundingMode.HALF_UP);
    }

    /**
     * The day on which nothing is left any more, today being used up as it stands; null when that day never comes.
     *
     * @param left more than nothing
     */
    @Nullable
    LocalDate usesUp(BigDecimal left, LocalDate today) {
        if (cost.signum() <= 0) {
            return null;
        }
        BigDecimal ahead = left.multiply(BigDecimal.valueOf(days.length())).divide(cost, 0, RoundingMode.CEILING);
        return ahead.compareTo(FAR_AHEAD) > 0 ? null : today.plusDays(ahead.longValueExact());
    }
}
