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
        String text = withoutBlanks(secret.reveal());
        while (isQuoted(text)) {
            text = withoutBlanks(text.substring(1, text.length() - 1));
        }
        return text;
    }

    /** Tells that quotation marks were taken away, if they were. */
    void tellOfQuotes(Findings found) {
        String text = withoutBlanks(secret.reveal());
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

    private static boolean isQuoted(String text) {
        int last = text.length() - 1;
        return last > 0 && OPENING.indexOf(text.charAt(0)) >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0;
    }

    private static String withoutBlanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
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
