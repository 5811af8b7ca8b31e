package dev.maxarportal.usage.thresholds;

import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * How much of one of an account's limits was used up when an administrator last looked.
 *
 * @param used US dollars; null where nothing can be measured
 * @param most the limit in US dollars; null where nothing can be measured
 * @param period the contract year that it counts for
 */
public record UsageLevel(
        Category category,
        @Nullable BigDecimal used,
        @Nullable BigDecimal most,
        Days period,
        Instant seenAt) {

    static UsageLevel of(UsageLine line, Days period, Instant seenAt) {
        BigDecimal most = line.limit().amount();
        BigDecimal left = line.left().amount();
        return most == null || most.signum() <= 0 || left == null
                ? new UsageLevel(line.category(), null, null, period, seenAt)
                : new UsageLevel(line.category(), most.subtract(left), most, period, seenAt);
    }

    /** Share of the limit that is used up, 0 to 100 percent; 0 also where nothing can be measured. */
    public int percent() {
        return used == null || most == null ? 0 : UsageLine.usedPercent(used, most);
    }

    /** Whether more was spent than the limit allows. */
    public boolean isOver() {
        return used != null && most != null && used.compareTo(most) > 0;
    }

    /** The highest of the thresholds that is reached; null when none is. */
    @Nullable
    Integer reached(NavigableSet<Integer> thresholds) {
        return thresholds.floor(percent());
    }
}
