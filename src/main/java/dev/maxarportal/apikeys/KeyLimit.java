package dev.maxarportal.apikeys;

import dev.maxarportal.web.Formats;
import java.time.Duration;

/**
 * The longest life that a new key may have.
 *
 * @param days from 1 to 180
 * @param who whose limit it is, as a sentence begins
 */
public record KeyLimit(int days, String who) {

    /** What Maxar itself allows. */
    public static final int MAXAR_DAYS = 180;

    public static final KeyLimit MAXAR = new KeyLimit(MAXAR_DAYS, "Maxar");

    /** Keeps the longest key inside Maxar's limit although the clocks differ and the call takes a while. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    /** Whether it is shorter than what Maxar allows. */
    public boolean isShorter() {
        return days < MAXAR_DAYS;
    }

    /** Such as {@code Maxar allows at most 180 days.} */
    public String inWords() {
        return who + " allows at most " + Formats.plural(days, "day") + ".";
    }

    /** The life of a key that lives as many days; a little less where that is all that Maxar allows. */
    public static Duration life(int days) {
        Duration life = Duration.ofDays(days);
        return days == MAXAR_DAYS ? life.minus(MARGIN) : life;
    }
}
