package dev.maxarportal.apikeys;

import java.util.List;

/**
 * What a person noted about a key. Notes stay in the portal: nothing of them is ever sent to Maxar.
 *
 * @param owner who looks after the key
 * @param usedIn where it is used, one place a line
 * @param text anything else
 */
public record KeyNote(String owner, String usedIn, String text) {

    public static final KeyNote NONE = new KeyNote("", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The places of use. */
    public List<String> uses() {
        return usedIn.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
