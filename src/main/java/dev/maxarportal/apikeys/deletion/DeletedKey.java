package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.apikeys.KeyRow;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of one key that was to be deleted.
 *
 * @param name empty when the key has none or nothing is known of it
 * @param lastFour end of the key's text; null when that is not known
 * @param reason why it is not surely gone, in whole sentences; null when it is
 */
record DeletedKey(
        String id,
        String name,
        @Nullable String lastFour,
        KeyFate fate,
        @Nullable String reason) implements Serializable {

    /** What to call the key where it has no name. */
    public String label() {
        return name.isEmpty() && lastFour == null ? "Key with the id " + id : KeyRow.label(name, lastFour);
    }

    boolean isGone() {
        return fate.isGone();
    }
}
