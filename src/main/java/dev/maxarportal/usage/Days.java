package dev.maxarportal.usage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days in UTC, from the first to the last, both included.
 *
 * @param first not after {@code last}
 */
public record Days(LocalDate first, LocalDate last) {

    public Days {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(first + " lies after " + last);
        }
    }

    /** How many days there are. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Those that have begun by today, today included; null when none has. */
    public @Nullable Days until(LocalDate today) {
        return first.isAfter(today) ? null : new Days(first, last.isAfter(today) ? today : last);
    }

    /** As Maxar is asked for them. */
    public UsageRange range() {
        return new UsageRange(first, last);
    }
}
