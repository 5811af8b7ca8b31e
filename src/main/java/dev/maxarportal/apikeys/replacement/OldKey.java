package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.expiry.ExpiryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A key that is to be replaced.
 *
 * @param listed whether the list still has it
 * @param list all keys of the person
 */
record OldKey(KeyRow key, boolean listed, List<KeyRow> list) {

    private static final long USUAL_DAYS = 90;

    /** Whether nothing can use it any more, so that there is nothing to keep. */
    public boolean isOver() {
        return !listed || key.state() == ExpiryState.EXPIRED;
    }

    String suggestedName() {
        return ReplacementName.of(
                key.name(), key.description(), list.stream().map(KeyRow::name).toList());
    }

    boolean isTaken(String name) {
        return list.stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
    }

    /** How many days the key lives in all; 90, as a new key is offered, when that is not known. */
    long lifeInDays() {
        Instant begin = key.createdAt();
        Instant end = key.expiresAt();
        return begin == null || end == null || !begin.isBefore(end)
                ? USUAL_DAYS
                : Math.round(Duration.between(begin, end).toHours() / 24.0);
    }
}
