package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;
import static dev.maxarportal.credentials.linter.KeyMend.AS_GOOGLE_GAVE_IT;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads the private key in Google's JSON, which must be an RSA key in PKCS#8 form. Of the key only a fingerprint remains. */
final class PrivateKeyText {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int FEWEST_BITS = 2048;

    private PrivateKeyText() {}

    /** The fingerprint of the key; empty when it cannot be read, and the reason is then among the findings. */
    static String look(String text, Findings found) {
        String pem = text.strip();
        if (pem.contains("\\n") || pem.contains("\\r")) {
            found.add(
                    ERROR,
                    "key-newlines-escaped",
                    "The line breaks in “private_key” are escaped twice (\\\\n instead of \\n), so no program can read the key.",
                    "Replace each \\\\n by \\n, or hand in the file as Google gave it.");
            return "";
        }
        if (!pem.startsWith(BEGIN)) {
            otherForm(pem, found);
            return "";
        }
        int end = pem.indexOf(END);
        boolean whole = end >= 0 && end + END.length() == pem.length();
        byte[] der = whole ? KeyText.decoded(pem.substring(BEGIN.length(), end)) : null;
        if (der == null) {
            damaged(found);
            return "";
        }
        return read(der, found) ? Fingerprint.of(der) : "";
    }

    private static boolean read(byte[] der, Findings found) {
        Integer bits = bitsOfRsa(der);
        if (bits == null) {
            if (!isOther(der)) {
                damaged(found);
                return false;
            }
            found.addAnew(
                    WARNING,
                    "key-not-rsa",
                    "The “private_key” is not an RSA key, and Google’s are.",
                    AS_GOOGLE_GAVE_IT);
            return true;
        }
        if (bits < FEWEST_BITS) {
            found.addAnew(
                    NOTE,
                    "key-short",
                    "The “private_key” has %d bits. Google’s keys have 2048, and shorter ones can be broken."
                            .formatted(bits),
                    "");
        }
        return true;
    }

    private static void otherForm(String pem, Findings found) {
        if (pem.startsWith("-----BEGIN RSA PRIVATE KEY-----")) {
            found.addAnew(
                    ERROR,
                    "key-pkcs1",
                    "The “private_key” is in the older PKCS#1 form (BEGIN RSA PRIVATE KEY). Google’s are in PKCS#8 form.",
                    AS_GOOGLE_GAVE_IT);
        } else if (pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----")) {
            found.addAnew(
                    ERROR,
                    "key-encrypted",
                    "The “private_key” is locked with a passphrase, which Maxar cannot know.",
                    AS_GOOGLE_GAVE_IT);
        } else if (pem.startsWith("-----BEGIN")) {
            found.addAnew(
                    ERROR,
                    "key-other-form",
                    "The “private_key” is not in PKCS#8 form (BEGIN PRIVATE KEY): it is a certificate or another kind of key.",
                    AS_GOOGLE_GAVE_IT);
        } else if (pem.contains("*") || pem.contains("…") || pem.contains("...") || pem.contains("REDACTED")) {
            found.addAnew(
                    ERROR,
                    "key-masked",
                    "The “private_key” is masked: somebody replaced it by a placeholder.",
                    AS_GOOGLE_GAVE_IT);
        } else {
            found.addAnew(
                    ERROR,
                    "key-no-pem",
                    "The “private_key” does not begin with -----BEGIN PRIVATE KEY-----.",
                    AS_GOOGLE_GAVE_IT);
        }
    }

    private static void damaged(Findings found) {
        found.addAnew(
                ERROR,
                "key-private-damaged",
                "The “private_key” cannot be read as a PKCS#8 key: a part of it is missing or was changed.",
                AS_GOOGLE_GAVE_IT);
    }

    /** Null when it is no RSA key. */
    private static @Nullable Integer bitsOfRsa(byte[] der) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der))
                            instanceof RSAPrivateKey key
                    ? key.getModulus().bitLength()
                    : null;
        } catch (GeneralSecurityException notRsa) {
            return null;
        }
    }

    private static boolean isOther(byte[] der) {
        for (String algorithm : new String[] {"EC", "Ed25519", "DSA"}) {
            try {
                KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
                return true;
            } catch (GeneralSecurityException notThis) {
                continue;
            }
        }
        return false;
    }
}
