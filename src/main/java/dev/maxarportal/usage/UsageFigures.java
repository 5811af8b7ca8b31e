package dev.maxarportal.usage;

import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.FeeLimits;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Usage in a range of days, by category.
 *
 * @param lines the categories, then the total
 * @param areaEstimated whether Maxar calls the areas an estimate
 * @param costEstimated whether Maxar calls the costs an estimate
 * @param fetchedAt when Maxar was asked
 */
public record UsageFigures(List<UsageLine> lines, boolean areaEstimated, boolean costEstimated, Instant fetchedAt) {

    private static final ArdUsage.Area NO_AREA = new ArdUsage.Area(null, null, null, null, null, null);
    private static final ArdUsage.Cost NO_COST = new ArdUsage.Cost(null, null, null, null, null, null);
    private static final FeeLimits NO_LIMITS = new FeeLimits(null, null, null, null, null);
    private static final ArdUsage.Available NOTHING_LEFT_SAID = new ArdUsage.Available(null, null, null, null, null);

    /** Reads Maxar's answer, of which any part may be missing. */
    public static UsageFigures of(ArdUsage usage, Instant fetchedAt) {
        ArdUsage.Area area = Objects.requireNonNullElse(usage.area(), NO_AREA);
        ArdUsage.Cost cost = Objects.requireNonNullElse(usage.cost(), NO_COST);
        FeeLimits limit = Objects.requireNonNullElse(usage.limits(), NO_LIMITS);
        ArdUsage.Available left = Objects.requireNonNullElse(usage.available(), NOTHING_LEFT_SAID);
        List<UsageLine> lines = List.of(
                UsageLine.of(
                        Category.FRESH,
                        area.freshImagerySqkm(),
                        cost.freshImageryCost(),
                        limit.freshImageryFeeLimit(),
                        left.freshImageryBalance()),
                UsageLine.of(
                        Category.STANDARD,
                        area.standardImagerySqkm(),
                        cost.standardImageryCost(),
                        limit.standardImageryFeeLimit(),
                        left.standardImageryBalance()),
                UsageLine.of(
                        Category.TRAINING,
                        area.trainingImagerySqkm(),
                        cost.trainingImageryCost(),
                        limit.trainingImageryFeeLimit(),
                        left.trainingImageryBalance()),
                UsageLine.of(
                        Category.TASKING,
                        area.taskingImagerySqkm(),
                        cost.taskingImageryCost(),
                        limit.taskingImageryFeeLimit(),
                        left.taskingImageryBalance()),
                UsageLine.of(
                        Category.TOTAL,
                        area.totalImagerySqkm(),
                        cost.totalImageryCost(),
                        limit.annualSubscriptionFeeLimit(),
                        left.totalImageryBalance()));
        return new UsageFigures(
                lines, Boolean.TRUE.equals(area.estimate()), Boolean.TRUE.equals(cost.estimate()), fetchedAt);
    }

    public UsageLine line(Category category) {
        return lines.get(category.ordinal());
    }

    /** Whether Maxar names a cost for each category. */
    public boolean isPriced() {
        return lines.stream().allMatch(line -> line.cost().isSet());
    }

    public UsageLine total() {
        return lines.getLast();
    }
}
