package dev.maxarportal.signin;

import java.io.Serializable;
import org.springframework.security.core.AuthenticationException;

/** A sign-in with the portal's own form failed. */
class PasswordSignInException extends AuthenticationException {

    private final SignInFailure failure;
    private final String username;
    private final boolean warned;

    PasswordSignInException(SignInFailure failure, String username, boolean warned) {
        super(failure.name());
        this.failure = failure;
        this.username = username;
        this.warned = warned;
    }

    SignInFailure failure() {
        return failure;
    }

    FilledIn filledIn() {
        return new FilledIn(username, warned);
    }

    /**
     * What the form shows again.
     *
     * @param username as it was typed
     * @param warned whether so many passwords were wrong that Maxar may suspend the user
     */
    record FilledIn(String username, boolean warned) implements Serializable {}
}
