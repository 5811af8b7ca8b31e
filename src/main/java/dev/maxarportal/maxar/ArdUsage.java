package dev.maxarportal.maxar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Usage in a range of days as ARD sends it. Any number may be missing or null: a cost that is null is not priced; a limit or
 * balance of -1 is unlimited. Areas are square kilometres, the rest US dollars.
 */
public record ArdUsage(
        @Nullable Area area, @Nullable Cost cost, @Nullable FeeLimits limits, @Nullable Available available) {

    /** Ordered area in square kilometres. */
    public record Area(
            @Nullable BigDecimal freshImagerySqkm,
            @Nullable BigDecimal standardImagerySqkm,
            @Nullable BigDecimal trainingImagerySqkm,
            @Nullable BigDecimal taskingImagerySqkm,
            @Nullable BigDecimal totalImagerySqkm,
            @Nullable Boolean estimate) {}

    /** Cost in US dollars. */
    public record Cost(
            @Nullable BigDecimal freshImageryCost,
            @Nullable BigDecimal standardImageryCost,
            @Nullable BigDecimal trainingImageryCost,
            @Nullable BigDecimal taskingImageryCost,
            @Nullable BigDecimal totalImageryCost,
            @Nullable Boolean estimate) {}

    /** What is left, in US dollars. */
    public record Available(
            @Nullable BigDecimal freshImageryBalance,
            @Nullable BigDecimal standardImageryBalance,
            @Nullable BigDecimal trainingImageryBalance,
            @Nullable BigDecimal taskingImageryBalance,
            @Nullable BigDecimal totalImageryBalance) {}
}
