package dev.maxarportal.apikeys.creation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A name for a new key that tells whose it is and when it was made, for those who do not care to think of one. */
final class SuggestedName {

    private static final int LONGEST_OWNER = 40;

    private SuggestedName() {}

    /**
     * Such as {@code ada-2026-11-22}, or {@code ada-2026-11-22-2} where that is taken.
     *
     * @param login what the person signs in with; may be empty
     * @param taken names of keys that there are already
     */
    static String of(String login, LocalDate day, Collection<String> taken) {
        Set<String> all = new HashSet<>();
        taken.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        String plain = owner(login) + "-" + day;
        String name = plain;
        for (int number = 2; all.contains(name); number++) {
            name = plain + "-" + number;
        }
        return name;
    }

    private static String owner(String login) {
        int end = login.indexOf('@');
        String local = (end < 0 ? login : login.substring(0, end)).toLowerCase(Locale.ROOT);
        String clean = local.replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = clean.substring(
                0, clean.offsetByCodePoints(0, Math.min(LONGEST_OWNER, clean.codePointCount(0, clean.length()))));
        String bare = cut.replaceAll("^-|-$", "");
        return bare.isEmpty() ? "key" : bare;
    }
}
