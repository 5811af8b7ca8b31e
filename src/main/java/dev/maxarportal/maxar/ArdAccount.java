package dev.maxarportal.maxar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An ARD account.
 *
 * @param contractStart first day of the contract
 * @param contractEnd last day of the contract
 * @param pricing US dollars per square kilometre; null for a category that cannot be ordered
 * @param limits spending limits in US dollars
 */
public record ArdAccount(
        @Nullable String accountId,
        @Nullable String name,
        @Nullable MaxarTime contractStart,
        @Nullable MaxarTime contractEnd,
        @Nullable Boolean active,
        @Nullable Pricing pricing,
        @Nullable FeeLimits limits) {

    /** US dollars per square kilometre of each category. */
    public record Pricing(
            @Nullable BigDecimal freshImageryPrice,
            @Nullable BigDecimal standardImageryPrice,
            @Nullable BigDecimal trainingImageryPrice,
            @Nullable BigDecimal taskingImageryPrice) {}
}
