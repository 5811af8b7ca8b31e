package dev.maxarportal.credentials.linter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads bytes as the text that they are: UTF-8, or the UTF-16 that PowerShell writes. */
final class TextOfBytes {

    private TextOfBytes() {}

    /** Without the mark of the encoding; null when the bytes are no text. */
    static @Nullable String read(byte[] bytes) {
        String text = decoded(bytes, encoding(bytes));
        return text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether they begin like keys and certificates in binary form do. */
    static boolean isDer(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 0x30 && (bytes[1] == (byte) 0x82 || bytes[1] == (byte) 0x81);
    }

    private static Charset encoding(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)
                || isPlain(bytes, 0) && isPlain(bytes, 2) && isZero(bytes, 1) && isZero(bytes, 3)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static boolean isPlain(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] >= ' ' || bytes[at] == '\r' || bytes[at] == '\n');
    }

    private static boolean isZero(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] == 0;
    }

    private static @Nullable String decoded(byte[] bytes, Charset encoding) {
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
