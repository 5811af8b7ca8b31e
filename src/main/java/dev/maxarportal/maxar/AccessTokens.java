package dev.maxarportal.maxar;

/** Where bearer tokens come from: the sign-in of the person whose request is being answered. */
public interface AccessTokens {

    /**
     * The tokens of the current request's user. Nothing is renewed yet. To be called on the request's own thread.
     *
     * @throws org.springframework.security.core.AuthenticationException when nobody is signed in or the sign-in has ended
     */
    ServiceTokens current();
}
