package dev.maxarportal.maxar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key's text: enough to recognise it, not enough to use it. Made while the answer is being read, so
 * that the text itself never becomes part of a list.
 */
public final class KeyMark {

    private static final int SHORTEST_KEY = 12;
    private static final int END = 4;
    private static final int FINGERPRINT_BYTES = 4;

    /** Never fed itself: looking one up for each row of a long list takes longer than cloning. */
    private static final MessageDigest SHA_256 = newSha256();

    private final @Nullable String lastFour;

    /** SHA-256 of the text; null when only a masked text was sent. Leaves this class in no form but its beginning. */
    private final byte @Nullable [] digest;

    private KeyMark(@Nullable String lastFour, byte @Nullable [] digest) {
        this.lastFour = lastFour;
        this.digest = digest;
    }

    /**
     * Null when there is no text, or when it is masked to its end. Of a masked text with a readable end that end is kept, of
     * a short one nothing to show, since four characters would give too much of it away.
     */
    public static @Nullable KeyMark of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (MaskedText.isMasked(text)) {
            String end = MaskedText.end(text);
            return end == null ? null : new KeyMark(end, null);
        }
        if (text.isBlank()) {
            return null;
        }
        return new KeyMark(text.length() < SHORTEST_KEY ? null : text.substring(text.length() - END), sha256(text));
    }

    /** The last four characters of the text; null when it is too short to show so much of it. */
    public @Nullable String lastFour() {
        return lastFour;
    }

    /** The first eight hex digits of the text's SHA-256; null when the text was masked or is short enough to be guessed. */
    public @Nullable String fingerprint() {
        return digest == null || lastFour == null ? null : HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    }

    /** Whether the candidate is that very text, told in constant time; never so when the text was masked. */
    public boolean isOf(Secret candidate) {
        return digest != null && MessageDigest.isEqual(digest, sha256(candidate.reveal()));
    }

    private static byte[] sha256(String text) {
        try {
            return ((MessageDigest) SHA_256.clone()).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException everyJdkClonesIt) {
            throw new IllegalStateException(everyJdkClonesIt);
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyMark mark
                && Objects.equals(lastFour, mark.lastFour)
                && Arrays.equals(digest, mark.digest);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(lastFour) + Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return "KeyMark[lastFour=" + lastFour + ", fingerprint=" + fingerprint() + "]";
    }
}
