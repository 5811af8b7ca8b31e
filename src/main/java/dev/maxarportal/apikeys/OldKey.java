package dev.maxarportal.apikeys;

import dev.maxarportal.expiry.ExpiryState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A key that is to be replaced.
 *
 * @param listed whether the list still has it
 * @param list all keys of the person
 */
record OldKey(KeyRow key, boolean listed, List<KeyRow> list) {

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

    /** Which of these numbers of days comes nearest to the key's whole life; the last resort when that is not known. */
    String nearestDays(List<String> presets, String lastResort) {
        Instant begin = key.createdAt();
        Instant end = key.expiresAt();
        if (begin == null || end == null || !begin.isBefore(end)) {
            return lastResort;
        }
        long hours = Duration.between(begin, end).toHours();
        return presets.stream()
                .min(Comparator.comparingLong(days -> Math.abs(Long.parseLong(days) * 24 - hours)))
                .orElse(lastResort);
    }
}
