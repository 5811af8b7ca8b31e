package dev.maxarportal.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a number changed.
 *
 * @param now null when it is not known
 * @param before null when it is not known
 */
public record Change(@Nullable BigDecimal now, @Nullable BigDecimal before) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** By how much there is more now; null when one of the two is not known. */
    public @Nullable BigDecimal difference() {
        return now == null || before == null ? null : now.subtract(before);
    }

    /** How much more there is now, less if below zero, in percent; null where there is nothing to take it from. */
    public @Nullable BigDecimal percent() {
        BigDecimal difference = difference();
        return difference == null || before == null || before.signum() <= 0
                ? null
                : difference.multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
    }

    /** The sign to put before a difference without one. */
    public String sign() {
        BigDecimal difference = difference();
        return difference == null || difference.signum() == 0 ? "" : difference.signum() > 0 ? "+" : "−";
    }

    /** What to say where no percentage tells of the change; null where one does. */
    public @Nullable String remark() {
        BigDecimal difference = difference();
        BigDecimal percent = percent();
        if (difference == null) {
            return "cannot be compared";
        }
        if (difference.signum() == 0) {
            return "no change";
        }
        if (percent == null) {
            return before != null && before.signum() == 0 ? "nothing before" : "no percentage";
        }
        return percent.signum() == 0 ? "less than 0.1 %" : null;
    }
}
