package dev.maxarportal.usage.forecast;

import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import java.util.Optional;

/**
 * Usage of late, from which a pace is told.
 *
 * @param days up to today, none before the contract
 */
record RecentUsage(Days days, Outcome<UsageFigures> figures) {

    /** Empty where Maxar names no cost. */
    Optional<Pace> pace(Category category) {
        return Optional.ofNullable(figures.value())
                .map(known -> known.line(category).cost().dollars())
                .map(cost -> new Pace(days, cost));
    }
}
