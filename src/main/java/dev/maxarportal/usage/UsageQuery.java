package dev.maxarportal.usage;

import dev.maxarportal.web.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * What the page is asked for, as it stands in its address.
 *
 * @param scope {@code mine}, {@code account} or {@code user}
 * @param user id of the user for scope {@code user}
 * @param from first day as {@code YYYY-MM-DD}
 * @param to last day as {@code YYYY-MM-DD}
 */
public record UsageQuery(
        @Nullable String scope,
        @Nullable String user,
        @Nullable String from,
        @Nullable String to) {

    /** Whose usage is asked for; what means nothing is one's own. */
    public UsageScope wanted() {
        return UsageScope.named(scope);
    }

    public String userId() {
        return user == null ? "" : user.strip();
    }

    public boolean hasRange() {
        return !days().isEmpty();
    }

    /** What is wrong with the query; null when nothing is. */
    public @Nullable String complaint() {
        return wanted() == UsageScope.USER && userId().isEmpty() ? "Choose a user." : days().complaint();
    }

    public UsageRange range() {
        return new UsageRange(days().first(), days().last());
    }

    /** Leads to the same usage elsewhere, as long as nobody knows which days an address without days means. */
    public ViewLinks links() {
        return new ViewLinks(this, range());
    }

    private DayRange days() {
        return DayRange.of(from, to);
    }
}
