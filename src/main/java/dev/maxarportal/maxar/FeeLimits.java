package dev.maxarportal.maxar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Spending limits in US dollars as ARD sends them: -1 is unlimited, absent or null is no limit set. */
public record FeeLimits(
        @Nullable BigDecimal annualSubscriptionFeeLimit,
        @Nullable BigDecimal freshImageryFeeLimit,
        @Nullable BigDecimal standardImageryFeeLimit,
        @Nullable BigDecimal trainingImageryFeeLimit,
        @Nullable BigDecimal taskingImageryFeeLimit) {}
