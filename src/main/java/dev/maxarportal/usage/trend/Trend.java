package dev.maxarportal.usage.trend;

import dev.maxarportal.usage.UsageView;
import java.util.List;

/**
 * Usage month by month or week by week.
 *
 * @param buckets in the order of their days; none lies in the future
 */
public record Trend(UsageView view, Grain grain, List<Bucket> buckets) {

    /** How many buckets ARD did not tell of. */
    public long holes() {
        return buckets.stream().filter(Bucket::isHole).count();
    }
}
