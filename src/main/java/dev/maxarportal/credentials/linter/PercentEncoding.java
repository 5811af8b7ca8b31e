package dev.maxarportal.credentials.linter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads percent-encoding. A plus sign stays what it is: the parts of a SAS hold plus signs, and no spaces. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Null when a percent sign is not followed by two hex digits. */
    static @Nullable String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(raw.length);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] != '%') {
                plain.write(raw[at]);
            } else if (isEncoded(raw, at)) {
                plain.write(Character.digit(raw[at + 1], 16) << 4 | Character.digit(raw[at + 2], 16));
                at += 2;
            } else {
                return null;
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    /** Whether something is still encoded in a text that was decoded once. */
    static boolean isEncodedAgain(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '%' && isEncoded(raw, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEncoded(byte[] raw, int at) {
        return at + 2 < raw.length && Character.digit(raw[at + 1], 16) >= 0 && Character.digit(raw[at + 2], 16) >= 0;
    }
}
