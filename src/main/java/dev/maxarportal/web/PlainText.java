package dev.maxarportal.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a text of foreign origin fit for one line, and for a column of a database. */
public final class PlainText {

    /** Control characters, halves of characters, ends of lines, and what turns the direction of writing round. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028-\\u202E\\u2066-\\u2069]+");

    private PlainText() {}

    /** The text in one line, empty when there is none. */
    public static String of(@Nullable String text) {
        return text == null ? "" : UNFIT.matcher(text).replaceAll(" ").strip();
    }

    /** The text in one line and not longer than that; what is cut off is marked. */
    public static String of(@Nullable String text, int length) {
        String plain = of(text);
        if (plain.length() <= length) {
            return plain;
        }
        int end = length - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The same, null when nothing is left. */
    public static @Nullable String orNull(@Nullable String text, int length) {
        String plain = of(text, length);
        return plain.isEmpty() ? null : plain;
    }
}
