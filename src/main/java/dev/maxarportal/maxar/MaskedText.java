package dev.maxarportal.maxar;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What services show in place of a key: stars, dots or the like, often before its last characters. */
final class MaskedText {

    /** Never part of a key, which is plain ASCII. */
    private static final String DOTS = "•·●∙○◦■▪█…⋯";

    /** Possibly part of a key, but hardly three in a row. */
    private static final String STARS = "*.";

    /** Possibly part of a key even in a row, but not most of it. */
    private static final String FILLERS = "xX#-_";

    private static final int SHORTEST_RUN_OF_STARS = 3;
    private static final int SHORTEST_RUN_OF_FILLERS = 4;
    private static final String BRACKETS = "[<({";
    private static final int END = 4;

    /** Ends that say why there is nothing to see. */
    private static final Pattern WORD = Pattern.compile("(?i)(?:redacted|removed|hidden|masked|secret)$");

    private MaskedText() {}

    /** Whether the text is masked; one pass over it, since a list may have many. */
    static boolean isMasked(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int hidden = 0;
        int run = 0;
        char before = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character > '~' && isIn(DOTS, character)) {
                return true;
            }
            if (character != before) {
                before = character;
                run = 1;
            } else if (++run == SHORTEST_RUN_OF_STARS && isIn(STARS, character)) {
                return true;
            } else if (run >= SHORTEST_RUN_OF_FILLERS && isIn(FILLERS, character)) {
                hidden += run == SHORTEST_RUN_OF_FILLERS ? run : 1;
            }
        }
        return isIn(BRACKETS, text.charAt(0)) || 2 * hidden > text.length() - END && hidden > 0;
    }

    /** The last four characters of a masked text; null when these are masked, too. */
    static @Nullable String end(String text) {
        int from = text.length() - END;
        if (from < 1 || WORD.matcher(text).find()) {
            return null;
        }
        String end = text.substring(from);
        boolean goesOn = end.charAt(0) == text.charAt(from - 1) && isIn(FILLERS, end.charAt(0));
        return goesOn || !end.chars().allMatch(Character::isLetterOrDigit) ? null : end;
    }

    private static boolean isIn(String characters, char character) {
        return characters.indexOf(character) >= 0;
    }
}
