package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.KeyRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How many keys of the list told what was needed to compare them; an end is all that a masked text tells. */
enum Comparison {
    ALL,
    SOME,
    NONE;

    static Comparison of(List<KeyRow> list, Predicate<KeyRow> telling) {
        if (list.stream().allMatch(telling)) {
            return ALL;
        }
        return list.stream().anyMatch(telling) ? SOME : NONE;
    }

    /** How it is called in templates. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
