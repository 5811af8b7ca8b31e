package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of one key that was to be deleted.
 *
 * @param id empty when it is not to be repeated: what nobody knows and does not look like an id may be a key's text
 * @param name empty when the key has none or nothing is known of it
 * @param lastFour end of the key's text; null when that is not known
 * @param reason why it is not surely gone, in whole sentences; null when it is, or when there is nothing to be said
 */
record DeletedKey(
        String id,
        String name,
        @Nullable String lastFour,
        KeyFate fate,
        @Nullable String reason) implements Serializable {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    static DeletedKey of(String id, @Nullable KnownKey before, KeyFate fate, @Nullable String reason) {
        return before == null
                ? new DeletedKey(isTellable(id) ? id : "", "", null, fate, reason)
                : new DeletedKey(id, before.name(), before.lastFour(), fate, reason);
    }

    /** Whether an id of which nothing is known can be nothing else. */
    static boolean isTellable(String unknownId) {
        return UUID.matcher(unknownId).matches();
    }

    /** What to call the key where it has no name. */
    public String label() {
        if (!name.isEmpty() || lastFour != null) {
            return KeyRow.label(name, lastFour);
        }
        return id.isEmpty() ? "Key with an unknown id" : "Key with the id " + id;
    }

    boolean isGone() {
        return fate.isGone();
    }
}
