package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageFigures;
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
 * @param estimated whether Maxar calls that cost or area an estimate
 */
record UnitPrice(Category category, @Nullable BigDecimal dollars, boolean contractual, boolean estimated) {

    /**
     * The contract's price, or else that of what was ordered in the range. As with limits, a 0 in the contract may mean that
     * nothing was agreed, so that what was really paid counts for more.
     *
     * @param ordered null when ARD did not tell
     */
    static UnitPrice of(Category category, ArdAccount.@Nullable Pricing pricing, @Nullable UsageFigures ordered) {
        BigDecimal agreed = pricing == null ? null : agreed(category, pricing);
        BigDecimal paid = ordered == null ? null : paid(ordered.line(category));
        if (agreed != null && agreed.signum() >= 0 && (agreed.signum() > 0 || paid == null || paid.signum() == 0)) {
            return new UnitPrice(category, agreed, true, false);
        }
        boolean estimated = ordered != null && (ordered.areaEstimated() || ordered.costEstimated());
        return new UnitPrice(category, paid, false, paid != null && estimated);
    }

    private static @Nullable BigDecimal paid(UsageLine ordered) {
        BigDecimal area = ordered.area();
        BigDecimal cost = ordered.cost().dollars();
        return area == null || area.signum() <= 0 || cost == null || cost.signum() < 0
                ? null
                : cost.divide(area, MathContext.DECIMAL64);
    }

    /** Whether the contract names a price, but one of nothing. */
    public boolean isNothing() {
        return contractual && dollars != null && dollars.signum() == 0;
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
