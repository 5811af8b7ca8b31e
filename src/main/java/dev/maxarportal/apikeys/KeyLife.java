package dev.maxarportal.apikeys;

import dev.maxarportal.web.Formats;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of its life a key has had.
 *
 * @param percent from 0 to 100
 * @param left such as {@code 12 of 180 days left}; empty when nothing is
 */
public record KeyLife(int percent, String left) {

    /** A life of 180 days less ten minutes is one of 180 days. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** Null when the beginning or the end is not known, or when they make no sense together. */
    public static @Nullable KeyLife of(KeyRow key, Instant now) {
        Instant begin = key.createdAt();
        Instant end = key.expiresAt();
        if (begin == null || end == null || !begin.isBefore(end) || now.isBefore(begin)) {
            return null;
        }
        Duration whole = Duration.between(begin, end);
        if (!now.isBefore(end)) {
            return new KeyLife(100, "");
        }
        Duration had = Duration.between(begin, now);
        int percent = (int) (100.0 * had.toSeconds() / Math.max(1, whole.toSeconds()));
        return new KeyLife(percent, inWords(whole.minus(had), whole));
    }

    private static String inWords(Duration left, Duration whole) {
        String all = Formats.length(whole.compareTo(HALF_A_DAY) < 0 ? whole : whole.plus(HALF_A_DAY));
        return (left.toDays() < 1 ? Formats.length(left) : left.toDays()) + " of " + all + " left";
    }
}
