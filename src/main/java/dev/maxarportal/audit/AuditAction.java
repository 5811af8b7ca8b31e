package dev.maxarportal.audit;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was done, or tried. */
public enum AuditAction {
    SIGNED_IN("Sign-in"),
    SIGN_IN_FAILED("Failed sign-in"),
    SIGNED_OUT("Sign-out"),
    ROLE_CHANGED("Role change"),
    ARD_CONNECTED("ARD connection"),
    ARD_DISCONNECTED("ARD disconnection"),
    KEY_CREATED("API key creation"),
    KEY_REPLACED("API key replacement"),
    KEY_DELETED("API key deletion"),
    KEY_LIMIT_CHANGED("API key limit change"),
    CREDENTIAL_REGISTERED("Credential registration"),
    CREDENTIAL_ROLLOVER("Credential rollover"),
    CREDENTIAL_REPLACED("Credential replacement"),
    CREDENTIAL_DELETED("Credential deletion"),
    CREDENTIAL_NOTED("Credential note");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** How the action is called on pages, whether it succeeded or not. */
    public String label() {
        return label;
    }

    /** How the action is called in addresses and files, such as {@code key-created}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The action with that key; null when there is none. */
    static @Nullable AuditAction of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
