package dev.maxarportal.maxar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key's text: enough to recognise it, not enough to use it. Made while the answer is being read, so
 * that the text itself never becomes part of a list.
 *
 * @param lastFour its last four characters
 * @param fingerprint the first eight hex digits of its SHA-256
 */
public record KeyMark(String lastFour, String fingerprint) {

    private static final int SHORTEST_KEY = 12;

    /** Null when there is no text, when it is masked already, or when four characters would give too much of it away. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static @Nullable KeyMark of(@Nullable String text) {
        if (text == null || text.length() < SHORTEST_KEY || text.contains("***")) {
            return null;
        }
        return new KeyMark(text.substring(text.length() - 4), fingerprint(text));
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
