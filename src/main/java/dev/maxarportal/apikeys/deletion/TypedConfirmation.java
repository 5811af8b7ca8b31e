package dev.maxarportal.apikeys.deletion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has to be typed before many keys are deleted together.
 *
 * @param keys how many there are to be deleted
 */
record TypedConfirmation(int keys) {

    private static final int MOST_WITHOUT = 10;

    public boolean isNeeded() {
        return keys > MOST_WITHOUT;
    }

    /** Such as {@code delete 12 keys}. */
    public String phrase() {
        return "delete " + keys + " keys";
    }

    /** Whether it was typed, in whatever case and with whatever space; also when nothing needs to be. */
    boolean isGivenBy(@Nullable String typed) {
        return !isNeeded()
                || typed != null
                        && typed.strip()
                                .replaceAll("\\s+", " ")
                                .toLowerCase(Locale.ROOT)
                                .equals(phrase());
    }
}
