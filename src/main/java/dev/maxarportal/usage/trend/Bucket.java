package dev.maxarportal.usage.trend;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import org.jspecify.annotations.Nullable;

/**
 * Usage in one month or week of a range.
 *
 * @param days the month's or week's days that belong to the range and have begun
 * @param figures null for a hole: ARD did not tell, also not when it was asked again
 * @param problem why there is a hole; null also when there was no time left to ask
 */
public record Bucket(
        Days days, @Nullable UsageFigures figures, @Nullable MaxarException problem) {

    public boolean isHole() {
        return figures == null;
    }
}
