package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.maxar.MaxarException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a key.
 *
 * @param keys those that fit, the ones of the list first
 * @param compared how much of the list could be compared
 * @param problem why the list could not be read; null when it was
 */
record FoundKeys(
        List<FoundKey> keys, Comparison compared, @Nullable MaxarException problem) {

    /** The only one that fits; null when there is none or when there are several. */
    public @Nullable FoundKey only() {
        return keys.size() == 1 ? keys.getFirst() : null;
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether a key that the person has would be among these. */
    boolean isConclusive() {
        return problem == null && compared == Comparison.ALL;
    }
}
