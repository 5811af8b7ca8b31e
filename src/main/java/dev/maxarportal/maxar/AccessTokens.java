package dev.maxarportal.maxar;

/** Where bearer tokens come from: the sign-in of the person whose request is being answered. */
public interface AccessTokens {

    /**
     * The token of the current request's user, renewed first if it has expired. To be called on the request's own thread.
     *
     * @throws org.springframework.security.core.AuthenticationException when nobody is signed in or the sign-in has ended
     * @throws MaxarException when the token has to be renewed and the sign-in service does not answer
     */
    AccessToken current();
}
