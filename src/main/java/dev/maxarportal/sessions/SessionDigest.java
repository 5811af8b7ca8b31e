package dev.maxarportal.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Stands for a text that is to be recognised in the database, but not read there: what a person types as a user name may be a
 * password in the wrong field.
 */
public final class SessionDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    SessionDigest(SecretKey key) {
        this.key = key;
    }

    /** 64 hexadecimal digits, the same for the same text under the same session key. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
