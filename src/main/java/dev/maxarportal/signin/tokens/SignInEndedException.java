package dev.maxarportal.signin.tokens;

import org.springframework.security.core.AuthenticationException;

/** The sign-in can no longer be renewed, or Maxar no longer accepts it: the person has to sign in again. */
public class SignInEndedException extends AuthenticationException {

    public SignInEndedException(String fact) {
        super(fact);
    }
}
