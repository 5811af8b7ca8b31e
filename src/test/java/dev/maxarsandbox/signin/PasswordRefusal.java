package dev.maxarsandbox.signin;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** The password grant's ways to say no, in the contract's words. */
final class PasswordRefusal extends OAuth2AuthenticationException {

    private final HttpStatus status;

    private PasswordRefusal(HttpStatus status, String description) {
        super(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, description, null));
        this.status = status;
    }

    /** One answer for an unknown name and for a wrong password. */
    static PasswordRefusal wrong() {
        return new PasswordRefusal(HttpStatus.UNAUTHORIZED, "Invalid user credentials");
    }

    static PasswordRefusal suspended() {
        return new PasswordRefusal(HttpStatus.BAD_REQUEST, "Account disabled");
    }

    static PasswordRefusal notSetUp() {
        return new PasswordRefusal(HttpStatus.BAD_REQUEST, "Account is not fully set up");
    }

    HttpStatus status() {
        return status;
    }
}
