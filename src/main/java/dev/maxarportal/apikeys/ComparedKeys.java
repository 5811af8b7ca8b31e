package dev.maxarportal.apikeys;

import java.util.List;

/**
 * A person's list after a text was compared with it.
 *
 * @param all the whole list
 * @param same those of it that have the text
 */
public record ComparedKeys(List<KeyRow> all, List<KeyRow> same) {

    /** Whether all could be compared; false where Maxar's list carries no texts, or masked ones, that are not remembered. */
    public boolean areComparable() {
        return all.stream().allMatch(key -> key.fingerprint() != null);
    }
}
