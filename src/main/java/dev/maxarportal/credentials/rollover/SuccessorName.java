package dev.maxarportal.credentials.rollover;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Suggests what to call the credential that takes another's place: the old name with the next number. */
final class SuccessorName {

    private static final int LONGEST = 100;

    /** A number that counts; one that begins with 0, or is longer, is part of the name. */
    private static final Pattern COUNTED = Pattern.compile("(.*[-_]v?)([1-9]\\d{0,2})");

    /** A month or a day in numbers at the end, such as 2026-11, 2026_11_30 or 30-11-26. */
    private static final Pattern DATE = Pattern.compile(
            ".*(?<!\\d)(?:(?:19|20)\\d\\d[-_](?:0[1-9]|1[0-2])(?:[-_][0-3]\\d)?|\\d\\d([-_])\\d\\d\\1\\d\\d)");

    private SuccessorName() {}

    /**
     * A name that is neither known nor, as far as can be asked, taken.
     *
     * @param known names that are or were in use; upper and lower case count as the same
     * @param isTaken whether Maxar has such a credential
     */
    static String of(String oldName, Collection<String> known, Predicate<String> isTaken) {
        Set<String> used =
                known.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Matcher counted = COUNTED.matcher(oldName);
        boolean counts = counted.matches() && !DATE.matcher(oldName).matches();
        String stem = counts ? counted.group(1) : oldName + "-";
        int number = counts ? Integer.parseInt(counted.group(2)) + 1 : 2;
        String name = numbered(stem, number);
        while (used.contains(name.toLowerCase(Locale.ROOT)) || isTaken.test(name)) {
            number++;
            name = numbered(stem, number);
        }
        return name;
    }

    private static String numbered(String stem, int number) {
        String end = "-" + number;
        return stem.length() + end.length() - 1 <= LONGEST
                ? stem + number
                : stem.substring(0, LONGEST - end.length()).replaceFirst("[-_]+$", "") + end;
    }
}
