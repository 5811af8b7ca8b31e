package dev.maxarportal.usage;

import dev.maxarportal.web.Price;
import dev.maxarportal.web.Quota;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One category's usage.
 *
 * @param area square kilometres; null when Maxar does not report the category
 * @param cost US dollars in the range
 * @param limit what may be spent
 * @param left what is left of the limit
 */
public record UsageLine(Category category, @Nullable BigDecimal area, Price cost, Quota limit, Quota left) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Reads Maxar's numbers, each of which may be missing or -1: no area and no cost is meant by that. */
    public static UsageLine of(
            Category category,
            @Nullable BigDecimal area,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal limit,
            @Nullable BigDecimal balance) {
        return new UsageLine(category, amount(area), new Price(amount(cost)), Quota.of(limit), Quota.of(balance));
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal wire) {
        return Quota.of(wire).amount();
    }

    /** Share of the limit that is used up, 0 to 100 percent; null where there is no limit to measure against. */
    public @Nullable Integer usedPercent() {
        BigDecimal most = limit.amount();
        BigDecimal rest = left.amount();
        if (most == null || rest == null || most.signum() <= 0) {
            return null;
        }
        return usedPercent(most.subtract(rest), most);
    }

    /**
     * Share of a limit that is used up, 0 to 100 percent.
     *
     * @param most the limit, more than nothing
     */
    public static int usedPercent(BigDecimal used, BigDecimal most) {
        // Rounded down: what is not used up must not be shown as such.
        BigDecimal percent = used.multiply(HUNDRED).divide(most, 0, RoundingMode.DOWN);
        return percent.max(BigDecimal.ZERO).min(HUNDRED).intValue();
    }
}
