package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.maxar.MaxarException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a key.
 *
 * @param keys those that fit, the ones of the list first
 * @param comparable whether Maxar's list told enough to compare with
 * @param problem why the list could not be read; null when it was
 */
record FoundKeys(
        List<FoundKey> keys, boolean comparable, @Nullable MaxarException problem) {

    /** The only one that fits; null when there is none or when there are several. */
    public @Nullable FoundKey only() {
        return keys.size() == 1 ? keys.getFirst() : null;
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether a key that the person has would be among these; an id needs nothing to be compared with. */
    boolean isConclusive(boolean byId) {
        return problem == null && (comparable || byId);
    }
}
