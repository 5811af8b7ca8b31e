package dev.maxarportal.usage.users;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One user's line in the table.
 *
 * @param area square kilometres; null when they have not been read, or Maxar does not report them
 * @param cost US dollars; null when they have not been read, or nothing is priced
 * @param share percent of the whole account's; null when it cannot be said
 * @param change against the period before
 */
public record UserRow(
        UserUsage usage,
        @Nullable BigDecimal area,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal share,
        Tendency change) {

    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.1");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public AccountUser user() {
        return usage.user();
    }

    @Nullable
    Tendency knownChange() {
        return change.isKnown() ? change : null;
    }

    /** A share that would be shown as nothing, but is something. */
    public boolean isTiny() {
        return share != null && share.signum() > 0 && share.compareTo(SMALLEST_SHOWN) < 0;
    }

    /** Length of the share's bar, of 100. */
    public BigDecimal bar() {
        return share == null ? BigDecimal.ZERO : share.max(BigDecimal.ZERO).min(HUNDRED);
    }
}
