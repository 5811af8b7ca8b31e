package dev.maxarportal.maxar;

/** One person's bearer token for the length of one request; may be used from any thread. */
public interface AccessToken {

    /** The token itself. A secret: relayed to Maxar and nowhere else. */
    String value();

    /** Whether the token is known to be of no use any more, so that it is renewed before a call instead of after it. */
    boolean isExpired();

    /**
     * The token that replaces this one once it has expired or was refused; of many parallel callers only one asks for it. A
     * token that is good for a while, but cannot be renewed or has just been, is its own replacement.
     *
     * @throws org.springframework.security.core.AuthenticationException when the sign-in has ended
     * @throws MaxarException when the sign-in service does not answer, or when ARD's own sign-in has ended or never was
     */
    AccessToken renewed();

    /**
     * What to end the call with when a service refuses even a renewed token: the problem itself, or an {@code
     * AuthenticationException} when a new sign-in may help, which it does not if it was tried a moment ago.
     */
    RuntimeException refused(MaxarException problem);
}
