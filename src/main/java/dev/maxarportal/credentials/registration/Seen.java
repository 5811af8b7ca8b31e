package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.RegisteredSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which state of which credential somebody was shown, as a short text that a form carries along. It changes with Maxar's time
 * of the last change, which has whole seconds, and with everything that this portal writes.
 */
final class Seen {

    private static final int NAME = 8;

    private Seen() {}

    static String of(Credential credential) {
        RegisteredSecret registered = credential.registered();
        String state = credential.createdAt() + " " + credential.modifiedAt() + " "
                + (registered == null ? "" : registered.at());
        return ofName(credential.name()) + "-" + hash(state).substring(0, 2 * NAME);
    }

    /** Whether the text tells of a credential of this name at all; the name may have been typed anew since. */
    static boolean isAbout(@Nullable String seen, String name) {
        return seen != null && seen.strip().startsWith(ofName(name) + "-");
    }

    private static String ofName(String name) {
        return hash(name).substring(0, NAME);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
