package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a square kilometre of a category costs in effect.
 *
 * @param dollars US dollars for a square kilometre; null when it cannot be said
 * @param contractual whether the account's contract says so; otherwise it is the range's cost divided by its area
 */
record UnitPrice(Category category, @Nullable BigDecimal dollars, boolean contractual) {

    /**
     * The contract's price, or else that of what was ordered in the range.
     *
     * @param ordered null when ARD did not tell
     */
    static UnitPrice of(Category category, ArdAccount.@Nullable Pricing pricing, @Nullable UsageLine ordered) {
        BigDecimal agreed = pricing == null ? null : agreed(category, pricing);
        if (agreed != null && agreed.signum() >= 0) {
            return new UnitPrice(category, agreed, true);
        }
        BigDecimal area = ordered == null ? null : ordered.area();
        BigDecimal cost = ordered == null ? null : ordered.cost().dollars();
        if (area == null || area.signum() <= 0 || cost == null || cost.signum() < 0) {
            return new UnitPrice(category, null, false);
        }
        return new UnitPrice(category, cost.divide(area, MathContext.DECIMAL64), false);
    }

    /** Of an area, in whole cents; null when it cannot be said. */
    @Nullable
    BigDecimal cost(BigDecimal area) {
        return dollars == null ? null : dollars.multiply(area).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal agreed(Category category, ArdAccount.Pricing pricing) {
        return switch (category) {
            case FRESH -> pricing.freshImageryPrice();
            case STANDARD -> pricing.standardImageryPrice();
            case TRAINING -> pricing.trainingImageryPrice();
            case TASKING -> pricing.taskingImageryPrice();
            case TOTAL -> null;
        };
    }
}
