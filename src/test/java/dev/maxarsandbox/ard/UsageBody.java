package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.Category;
import dev.maxarsandbox.data.FeeLimits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract's usage object. Tasking is left out for whoever has no limit for it, as older records do. */
record UsageBody(
        Map<String, @Nullable Object> area,
        Map<String, @Nullable Object> cost,
        Map<String, @Nullable Object> limits,
        Map<String, @Nullable Object> available) {

    private static final FeeLimits UNLIMITED = FeeLimits.of("-1.0", "-1.0", "-1.0", "-1.0");

    static UsageBody of(Tally tally, @Nullable FeeLimits given, boolean estimate) {
        FeeLimits limits = given == null ? UNLIMITED : given;
        Map<String, @Nullable Object> area = new LinkedHashMap<>();
        Map<String, @Nullable Object> cost = new LinkedHashMap<>();
        Map<String, @Nullable Object> available = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            BigDecimal limit = limits.categories().get(category);
            if (limit == null && tally.area(category).signum() == 0) {
                continue;
            }
            area.put(category.field("sqkm"), wholeWhenZero(tally.area(category)));
            cost.put(category.field("cost"), tally.isPriced(category) ? tally.cost(category) : null);
            available.put(category.field("balance"), balance(limit, tally.cost(category)));
        }
        area.put("total_imagery_sqkm", tally.totalArea());
        area.put("estimate", estimate);
        cost.put("total_imagery_cost", tally.totalCost());
        cost.put("estimate", estimate);
        available.put("total_imagery_balance", balance(limits.annual(), tally.totalCost()));
        Map<String, @Nullable Object> limitBody = Fees.body(limits);
        if (given == null) {
            // Left over from an older form; a client has to pass over what it does not know.
            limitBody.put("limit_sqkm", new BigDecimal("-1.0"));
            available.put("available_sqkm", new BigDecimal("-1.0"));
        }
        return new UsageBody(area, cost, limitBody, available);
    }

    private static @Nullable BigDecimal balance(@Nullable BigDecimal limit, @Nullable BigDecimal cost) {
        if (limit == null || cost == null || limit.signum() < 0) {
            return limit;
        }
        // Not below zero, where -1 would mean unlimited.
        return limit.subtract(cost).max(BigDecimal.ZERO);
    }

    private static BigDecimal wholeWhenZero(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }
}
