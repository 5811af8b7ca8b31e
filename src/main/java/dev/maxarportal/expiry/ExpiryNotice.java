package dev.maxarportal.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of one kind of things that end.
 *
 * @param noun what one of them is called
 * @param path of their list
 * @param state {@code SOON} or {@code EXPIRED}; all that are told of are in it
 * @param count how many are
 * @param foremost the first of them to end, or the last that expired
 */
public record ExpiryNotice(String noun, String path, ExpiryState state, int count, Expiring foremost) {

    /** For so long it is worth telling that something has expired. */
    static final Duration NEWS = Duration.ofDays(7);

    /**
     * The notice of those things that ended after {@link #NEWS} ago or end soon; null when there is nothing to tell.
     * What ends soon can still be acted on, so as long as there is such a thing, what has expired is not told.
     */
    static @Nullable ExpiryNotice of(ExpiringItems items, List<Expiring> ending, Instant now) {
        List<Expiring> soon =
                ending.stream().filter(item -> item.at(now) == ExpiryState.SOON).toList();
        if (!soon.isEmpty()) {
            return new ExpiryNotice(items.noun(), items.path(), ExpiryState.SOON, soon.size(), soon.getFirst());
        }
        List<Expiring> expired =
                ending.stream().filter(item -> isNews(item, now)).toList();
        return expired.isEmpty()
                ? null
                : new ExpiryNotice(items.noun(), items.path(), ExpiryState.EXPIRED, expired.size(), expired.getLast());
    }

    /** What was made for a few days was meant to end. */
    private static boolean isNews(Expiring item, Instant now) {
        boolean shortLived = item.begins() != null
                && Duration.between(item.begins(), item.ends()).abs().compareTo(ExpiryState.SOON_BEFORE) < 0;
        return item.at(now) == ExpiryState.EXPIRED && !shortLived;
    }

    public boolean isExpired() {
        return state == ExpiryState.EXPIRED;
    }
}
