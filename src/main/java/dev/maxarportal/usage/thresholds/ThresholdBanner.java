package dev.maxarportal.usage.thresholds;

import dev.maxarportal.usage.Days;
import java.time.Instant;
import java.util.List;

/**
 * What a page tells an administrator of limits that are used up to some part.
 *
 * @param notices at most one for each category, all of the same contract year
 * @param due whether the page is to have ARD asked once it is there, since what is known is old
 */
public record ThresholdBanner(List<Notice> notices, boolean due) {

    static final ThresholdBanner NONE = new ThresholdBanner(List.of(), false);

    /**
     * One limit's notice.
     *
     * @param threshold the highest one that is reached, in percent
     */
    public record Notice(UsageLevel level, int threshold) {

        /** As the form sends it back when the person has read it. */
        public String key() {
            return level.category().key() + "-" + threshold;
        }
    }

    public boolean isEmpty() {
        return notices.isEmpty();
    }

    /** Whether nothing is left of at least one limit. */
    public boolean isUsedUp() {
        return notices.stream().anyMatch(notice -> notice.level().percent() >= 100);
    }

    /** The contract year; only when there is a notice. */
    public Days period() {
        return notices.getFirst().level().period();
    }

    /** When ARD told so; only when there is a notice. */
    public Instant seenAt() {
        return notices.getFirst().level().seenAt();
    }
}
