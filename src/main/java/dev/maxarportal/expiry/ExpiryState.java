package dev.maxarportal.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where something that ends is in its life. What is left counts in days and as a share of the whole life: a key made for two
 * days is not about to end the moment it is made.
 */
public enum ExpiryState {
    ACTIVE("Active"),
    SOON("Expires soon"),
    EXPIRED("Expired"),
    /** Its end is missing or cannot be read. */
    UNKNOWN("End unknown");

    /** Nothing is said to end soon earlier than this. */
    public static final Duration SOON_BEFORE = Duration.ofDays(14);

    private static final int SOON_SHARE = 4;

    private final String label;

    ExpiryState(String label) {
        this.label = label;
    }

    /** How the state is called on pages. */
    public String label() {
        return label;
    }

    /** How the state is called in addresses, style sheets and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with that key; null when there is none. */
    public static @Nullable ExpiryState of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /**
     * The state of something at a time. It ends soon when 14 days or less and a quarter of its life or less are left.
     *
     * @param begins when its life began; null when that is not known, so that days alone count
     * @param ends null when that is not known
     */
    public static ExpiryState at(Instant now, @Nullable Instant begins, @Nullable Instant ends) {
        if (ends == null) {
            return UNKNOWN;
        }
        if (!now.isBefore(ends)) {
            return EXPIRED;
        }
        // Most of a long list is far from its end, and needs no more than this.
        boolean far = ends.getEpochSecond() - now.getEpochSecond() > SOON_BEFORE.toSeconds() + 1;
        return far || Duration.between(now, ends).compareTo(soonBefore(begins, ends)) > 0 ? ACTIVE : SOON;
    }

    private static Duration soonBefore(@Nullable Instant begins, Instant ends) {
        if (begins == null || !begins.isBefore(ends)) {
            return SOON_BEFORE;
        }
        Duration share = Duration.between(begins, ends).dividedBy(SOON_SHARE);
        return share.compareTo(SOON_BEFORE) < 0 ? share : SOON_BEFORE;
    }
}
