package dev.maxarportal.usage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days in UTC.
 *
 * @param from first day; null means the beginning of the subscription
 * @param to last day, which belongs to the range; null means the end of the subscription
 */
record UsageRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final UsageRange SUBSCRIPTION = new UsageRange(null, null);

    public boolean isSubscription() {
        return from == null && to == null;
    }
}
