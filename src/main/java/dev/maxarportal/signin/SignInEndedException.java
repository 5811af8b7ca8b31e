package dev.maxarportal.signin;

import org.springframework.security.core.AuthenticationException;

/** The sign-in can no longer be renewed, or Maxar no longer accepts it: the person has to sign in again. */
class SignInEndedException extends AuthenticationException {

    SignInEndedException(String fact) {
        super(fact);
    }
}
