package dev.maxarsandbox.data;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * Fee limits in US dollars; -1 means unlimited. Written as texts, because the contract sends {@code -1} and {@code -1.0}
 * for the same field and a client has to take both.
 *
 * @param categories a category that is not in the map is left out of the answers
 */
public record FeeLimits(BigDecimal annual, Map<Category, BigDecimal> categories) {

    public static FeeLimits of(String annual, String fresh, String standard, String training) {
        Map<Category, BigDecimal> categories = new EnumMap<>(Category.class);
        categories.put(Category.FRESH, new BigDecimal(fresh));
        categories.put(Category.STANDARD, new BigDecimal(standard));
        categories.put(Category.TRAINING, new BigDecimal(training));
        return new FeeLimits(new BigDecimal(annual), categories);
    }

    public FeeLimits withTasking(String tasking) {
        Map<Category, BigDecimal> more = new EnumMap<>(categories);
        more.put(Category.TASKING, new BigDecimal(tasking));
        return new FeeLimits(annual, more);
    }
}
