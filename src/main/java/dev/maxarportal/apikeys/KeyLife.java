package dev.maxarportal.apikeys;

import dev.maxarportal.web.Formats;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of its life a key has had.
 *
 * @param percent from 0 to 100
 * @param words such as {@code 62 of 180 days}
 */
public record KeyLife(int percent, String words) {

    /** Null when the beginning or the end is not known, or when they make no sense together. */
    public static @Nullable KeyLife of(KeyRow key, Instant now) {
        Instant begin = key.createdAt();
        Instant end = key.expiresAt();
        if (begin == null || end == null || !begin.isBefore(end) || now.isBefore(begin)) {
            return null;
        }
        Duration whole = Duration.between(begin, end);
        Duration had = Duration.between(begin, now.isAfter(end) ? end : now);
        int percent = (int) (100.0 * had.toSeconds() / Math.max(1, whole.toSeconds()));
        boolean inDays = had.toDays() >= 1;
        return new KeyLife(percent, (inDays ? had.toDays() : Formats.length(had)) + " of " + Formats.length(whole));
    }
}
