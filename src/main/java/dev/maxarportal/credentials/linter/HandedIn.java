package dev.maxarportal.credentials.linter;

import dev.maxarportal.maxar.Secret;

/**
 * A secret as it was handed in, before anything is known of it.
 *
 * @param field the form's field that it came in, {@code secret} or {@code file}
 */
record HandedIn(String field, Secret secret) {

    private static final String OPENING = "\"'`“”„‘’«»<";
    private static final String CLOSING = "\"'`“”„‘’«»>";

    /** The text without the white space and quotation marks that copying leaves around it. */
    String trimmed() {
        String text = secret.reveal();
        int start = 0;
        int end = text.length();
        boolean quoted = true;
        while (quoted) {
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            while (end > start && isBlank(text.charAt(end - 1))) {
                end--;
            }
            quoted = end - start > 1
                    && OPENING.indexOf(text.charAt(start)) >= 0
                    && CLOSING.indexOf(text.charAt(end - 1)) >= 0;
            if (quoted) {
                start++;
                end--;
            }
        }
        return text.substring(start, end);
    }

    /** The text as it came where only ordinary white space is around it, so that a file stays what it is; else trimmed. */
    String untouched() {
        String text = secret.reveal();
        return text.strip().equals(trimmed()) ? text : trimmed();
    }

    /** White space of any width, none included, and the mark that some editors put before a text. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character >= '\u200B' && character <= '\u200F'
                || character == '\u2060'
                || character == '\uFEFF';
    }
}
