package dev.maxarportal.credentials.linter;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a key without the Base64 that it may be wrapped in.
 *
 * @param json what was found inside, as it stands there
 * @param wraps how often it was wrapped
 */
record KeyText(String json, int wraps) {

    private static final int MOST = 10;

    /** Null when there is no JSON inside. */
    static @Nullable KeyText unwrapped(String text) {
        String inner = text;
        for (int wraps = 0; wraps <= MOST; wraps++) {
            if (looksLikeJson(inner)) {
                return new KeyText(inner, wraps);
            }
            byte[] bytes = decoded(inner);
            String next = bytes == null ? null : TextOfBytes.read(bytes);
            if (next == null) {
                return null;
            }
            inner = next;
        }
        return null;
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** Accepts line breaks, missing padding and the alphabet for addresses; null for what is no Base64. */
    static byte @Nullable [] decoded(String base64) {
        StringBuilder plain = new StringBuilder(base64.length());
        for (char sign : base64.toCharArray()) {
            if (!Character.isWhitespace(sign)) {
                plain.append(sign == '-' ? '+' : sign == '_' ? '/' : sign);
            }
        }
        try {
            return plain.isEmpty() ? null : Base64.getDecoder().decode(plain.toString());
        } catch (IllegalArgumentException quotesTheText) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "KeyText[" + wraps + "]";
    }
}
