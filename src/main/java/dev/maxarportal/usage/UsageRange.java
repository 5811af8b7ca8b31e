package dev.maxarportal.usage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days in UTC as Maxar is asked for it.
 *
 * @param from first day; null means the beginning of the subscription
 * @param to last day, which belongs to the range; null means the end of the subscription
 */
public record UsageRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final UsageRange SUBSCRIPTION = new UsageRange(null, null);

    public boolean isSubscription() {
        return from == null && to == null;
    }

    /** The days that are meant, open ends being the contract's; null when nobody knows them, or there are none. */
    @Nullable
    Days days(Contract contract) {
        LocalDate first = from == null ? contract.start() : from;
        LocalDate last = to == null ? contract.end() : to;
        return first == null || last == null || first.isAfter(last) ? null : new Days(first, last);
    }
}
