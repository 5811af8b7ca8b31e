package dev.maxarportal.credentials.linter;

import dev.maxarportal.maxar.Secret;

/**
 * A secret as it was handed in, before anything is known of it.
 *
 * @param field the form's field that it came in, {@code secret} or {@code file}
 */
record HandedIn(String field, Secret secret) {

    /** The text without the white space and quotation marks that copying leaves around it. */
    String trimmed() {
        String text = whole().strip();
        while (text.length() > 1 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1))) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** The text as it is, but for the mark that some editors put before it. */
    String whole() {
        return withoutMark(secret.reveal());
    }

    Reading.Refused refused(String message) {
        return new Reading.Refused(field, message);
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isQuote(char character) {
        return "\"'`“”„‘’".indexOf(character) >= 0;
    }
}
