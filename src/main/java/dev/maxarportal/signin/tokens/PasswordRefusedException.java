package dev.maxarportal.signin.tokens;

import org.springframework.security.core.AuthenticationException;

/** Maxar did not give tokens for a user name and password. */
public class PasswordRefusedException extends AuthenticationException {

    private final Reason reason;

    PasswordRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, as far as Maxar tells. */
    public enum Reason {
        WRONG_PASSWORD,
        SUSPENDED,
        NOT_ALLOWED,
        NOT_SET_UP,
        UNKNOWN_PORTAL,
        BUSY,
        UNAVAILABLE
    }
}
