package dev.maxarportal.usage.users;

import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days just before a range, as many as have begun of it. */
final class DaysBefore {

    private DaysBefore() {}

    /** Null when the range's days are not known, none has begun, or there was no contract yet on some of those before. */
    static @Nullable Days of(UsageView view) {
        Days elapsed = view.elapsed();
        if (elapsed == null) {
            return null;
        }
        LocalDate first = elapsed.first().minusDays(elapsed.length());
        LocalDate contract = view.contract().start();
        return contract != null && first.isBefore(contract)
                ? null
                : new Days(first, elapsed.first().minusDays(1));
    }
}
