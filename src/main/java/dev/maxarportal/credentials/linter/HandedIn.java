package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.NOTE;

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
        return peeled(true);
    }

    /** Tells that quotation marks were taken away, if they were. */
    void tellOfQuotes(Findings found) {
        String text = peeled(false);
        if (text.length() > trimmed().length()) {
            found.add(
                    NOTE,
                    "secret-quotes",
                    text.startsWith("<")
                            ? "Angle brackets around it were taken away."
                            : "Quotation marks around it were taken away.",
                    "Nothing needs to be done.");
        }
    }

    /** The text as it came where only ordinary white space is around it, so that a file stays what it is; else trimmed. */
    String untouched() {
        String text = secret.reveal();
        return text.strip().equals(trimmed()) ? text : trimmed();
    }

    private String peeled(boolean ofQuotesToo) {
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
            quoted = ofQuotesToo
                    && end - start > 1
                    && OPENING.indexOf(text.charAt(start)) >= 0
                    && CLOSING.indexOf(text.charAt(end - 1)) >= 0;
            if (quoted) {
                start++;
                end--;
            }
        }
        return text.substring(start, end);
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
