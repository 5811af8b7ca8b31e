package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happens to a URL while it is copied: broken lines, lost signs, foreign spellings of “&”. */
final class SasText {

    private static final String COPY_AGAIN = "Copy it again as one line, with the copy button beside it.";

    private SasText() {}

    static @Nullable Finding fault(String text) {
        if (text.chars().anyMatch(SasText::isLineBreak)) {
            return error("sas-line-break", "There is a line break inside the URL.", COPY_AGAIN);
        }
        if (text.chars().anyMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign))) {
            return error(
                    "sas-space",
                    "There is a space inside the URL. Something else was copied with it, or a “+” was lost.",
                    COPY_AGAIN);
        }
        if (text.chars().anyMatch(sign -> sign > '~')) {
            return error(
                    "sas-character",
                    "There is a character in the URL that no URL has, perhaps an invisible one.",
                    "Copy it again from where it was made, not from a formatted document.");
        }
        return spelling(text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Finding spelling(String small) {
        if (small.contains("&amp;") || small.contains("&#38;") || small.contains("\\u0026")) {
            return error(
                    "sas-escaped",
                    "The “&” signs were replaced on the way (“&amp;” or “\\u0026”), as in a web page’s source or in JSON.",
                    "Replace each of them by a plain “&”, or copy the URL from where Azure shows it.");
        }
        if (small.startsWith("https%3a") || small.startsWith("http%3a")) {
            return error("sas-encoded-twice", Mistaken.ENCODED_TWICE, Mistaken.ENCODED_TWICE_MEND);
        }
        if (small.indexOf("https://", 1) > 0) {
            return error("sas-several", "There is more than one URL.", "Hand in one of them, for one container.");
        }
        return null;
    }

    private static boolean isLineBreak(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029' || sign == '\u0085';
    }

    private static Finding error(String code, String message, String mend) {
        return new Finding(Severity.ERROR, code, message, mend);
    }
}
