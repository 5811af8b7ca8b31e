package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.Category;
import dev.maxarsandbox.data.FeeLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fee limits as accounts, users and usage all write them. */
final class Fees {

    private Fees() {}

    static Map<String, @Nullable Object> body(FeeLimits limits) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("annual_subscription_fee_limit", limits.annual());
        for (Category category : Category.values()) {
            if (limits.categories().containsKey(category)) {
                body.put(category.field("fee_limit"), limits.categories().get(category));
            }
        }
        return body;
    }
}
