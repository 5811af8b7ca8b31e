package dev.maxarsandbox.signin;

/** How a person's account stands with the provider; whether ARD has the person as active is another matter. */
public enum SignInStatus {
    ACTIVE,
    /** By Maxar's people, or after too many wrong passwords. */
    SUSPENDED,
    /** Something is still to be done in a browser, such as choosing a password. */
    NOT_SET_UP
}
