package dev.maxarportal.usage.forecast;

import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one category's limit.
 *
 * @param usage in the time that the limit is for
 * @param paces how fast money was spent of late, the shortest time first; those that Maxar tells enough for
 */
public record LeftLine(UsageLine usage, List<Pace> paces, Forecast forecast) {

    static LeftLine of(UsageLine usage, List<RecentUsage> recent, LocalDate today, @Nullable LocalDate end) {
        List<Pace> paces = recent.stream()
                .flatMap(some -> some.pace(usage.category()).stream())
                .toList();
        return new LeftLine(usage, paces, Forecast.of(usage, paces, today, end));
    }

    public Category category() {
        return usage.category();
    }

    /** How many US dollars more were spent than the limit allows; null when none were, or nobody knows. */
    public @Nullable BigDecimal over() {
        BigDecimal left = usage.left().amount();
        return left == null || left.signum() >= 0 ? null : left.negate();
    }

    /** Whether there is a limit to speak of. */
    public boolean isLimited() {
        return usage.limit().amount() != null;
    }
}
