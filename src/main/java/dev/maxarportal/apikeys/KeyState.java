package dev.maxarportal.apikeys;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a key is in its life. */
enum KeyState {
    ACTIVE("Active"),
    SOON("Expires soon"),
    EXPIRED("Expired"),
    /** Its end is missing or cannot be read. */
    UNKNOWN("End unknown");

    private static final Duration SOON_BEFORE = Duration.ofDays(14);

    private final String label;

    KeyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static KeyState at(Instant now, @Nullable Instant expires) {
        if (expires == null) {
            return UNKNOWN;
        }
        if (!now.isBefore(expires)) {
            return EXPIRED;
        }
        return now.plus(SOON_BEFORE).isBefore(expires) ? ACTIVE : SOON;
    }
}
