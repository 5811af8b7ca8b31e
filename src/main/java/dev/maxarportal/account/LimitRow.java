package dev.maxarportal.account;

import dev.maxarportal.maxar.FeeLimits;
import dev.maxarportal.web.Quota;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One spending limit, side by side for the person and the account.
 *
 * @param label the category
 * @param mine the person's own limit
 * @param account the account's limit
 */
record LimitRow(String label, Quota mine, Quota account) {

    private static final FeeLimits NONE = new FeeLimits(null, null, null, null, null);

    static List<LimitRow> of(@Nullable FeeLimits ofUser, @Nullable FeeLimits ofAccount) {
        FeeLimits mine = Objects.requireNonNullElse(ofUser, NONE);
        FeeLimits account = Objects.requireNonNullElse(ofAccount, NONE);
        return List.of(
                row("Fresh", mine.freshImageryFeeLimit(), account.freshImageryFeeLimit()),
                row("Standard", mine.standardImageryFeeLimit(), account.standardImageryFeeLimit()),
                row("Training", mine.trainingImageryFeeLimit(), account.trainingImageryFeeLimit()),
                row("Tasking", mine.taskingImageryFeeLimit(), account.taskingImageryFeeLimit()),
                row("Whole subscription", mine.annualSubscriptionFeeLimit(), account.annualSubscriptionFeeLimit()));
    }

    private static LimitRow row(
            String label, java.math.@Nullable BigDecimal mine, java.math.@Nullable BigDecimal account) {
        return new LimitRow(label, Quota.of(mine), Quota.of(account));
    }
}
