package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.ViewLinks;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one usage page needs, each part with what came of its own calls.
 *
 * @param account names the account, its contract and its prices
 * @param range what there is to show of the range; null when the query was not good enough to ask Maxar
 * @param users the account's users to choose from; null when the person may not choose
 */
record UsageReport(
        UsageQuery query,
        Outcome<ArdAccount> account,
        @Nullable Outcome<RangeReport> range,
        @Nullable Outcome<ArdList<ArdUser>> users) {

    /** What there is to show; null when nothing is. */
    public @Nullable RangeReport shown() {
        return range == null ? null : range.value();
    }

    /** Whom the person may choose; null when that is nobody. */
    public @Nullable UserChoice choice() {
        return users == null ? null : UserChoice.of(users, query.userId());
    }

    /** Why the figures are missing, or only older ones are there; null when all is well. */
    public @Nullable MaxarException problem() {
        RangeReport shown = shown();
        return shown != null ? shown.figures().problem() : range == null ? null : range.problem();
    }

    /** The days that the page is about, as far as they are known. */
    public UsageRange days() {
        RangeReport shown = shown();
        return shown == null ? query.range() : shown.view().range();
    }

    /** Leads to the same usage elsewhere. */
    public ViewLinks links() {
        return new ViewLinks(query, days());
    }
}
