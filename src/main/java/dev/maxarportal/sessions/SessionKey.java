package dev.maxarportal.sessions;

import dev.maxarportal.settings.InvalidSettingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads the AES-256 key that sessions are encrypted with from its text. */
final class SessionKey {

    static final int BYTES = 32;

    private static final int SHORTEST_PASSPHRASE = 16;
    private static final int ROUNDS = 600_000;
    // Every replica has to come to the same key, so the salt cannot be random.
    private static final byte[] SALT = "maxar-portal session key".getBytes(StandardCharsets.UTF_8);

    private SessionKey() {}

    /**
     * The key that a setting stands for.
     *
     * @throws InvalidSettingException when the text is too short to be a key
     */
    static SecretKey of(String text) {
        String stripped = text.strip();
        byte[] encoded = encoded(stripped);
        if (encoded != null) {
            return aes(encoded);
        }
        if (stripped.length() < SHORTEST_PASSPHRASE) {
            throw new InvalidSettingException(
                    "PORTAL_SESSION_KEY is too short.",
                    "Set it to 32 random bytes in base64, such as openssl rand -base64 32 prints, the same on every replica.");
        }
        return aes(derived(stripped));
    }

    static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Exactly 32 bytes in hexadecimal or base64, or null when the text is neither. */
    static byte @Nullable [] encoded(String text) {
        try {
            if (text.length() == 2 * BYTES) {
                return HexFormat.of().parseHex(text);
            }
            byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            return bytes.length == BYTES ? bytes : null;
        } catch (IllegalArgumentException passphrase) {
            return null;
        }
    }

    private static byte[] derived(String passphrase) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), SALT, ROUNDS, BYTES * 8))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
