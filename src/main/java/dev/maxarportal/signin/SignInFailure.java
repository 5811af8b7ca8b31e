package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.PasswordRefusedException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a sign-in failed, in the person's terms. */
enum SignInFailure {
    REFUSED("Maxar did not let you in.", "Try again, or ask the administrator of your Maxar account."),
    INTERRUPTED("The sign-in was interrupted.", "It took too long or was begun in another tab. Try again."),
    UNKNOWN_PORTAL(
            "Maxar does not accept this portal.",
            "Its client id or secret is wrong or has changed; tell whoever runs this portal."),
    UNAVAILABLE("Maxar’s sign-in service could not be reached.", "Try again in a few minutes."),
    UNTRUSTED(
            "Maxar’s answer could not be verified.", "Try again; if it happens again, tell whoever runs this portal."),
    INCOMPLETE("The user name or the password is missing.", "Enter both."),
    WRONG_PASSWORD("Maxar does not know this user name and password.", "Check both and try again."),
    UNKNOWN_TO_ARD(
            "ARD does not know this user name and password.",
            "They may differ from those of your Maxar sign-in. Check both and try again."),
    SUSPENDED(
            "Maxar has suspended or closed this user.",
            "It suspends users after repeated wrong passwords. An administrator of your Maxar account can tell and lift it."),
    NOT_ALLOWED(
            "Maxar does not let this user in.",
            "There is a problem with the user or its organization’s account. Ask the administrator of your Maxar account."),
    NOT_SET_UP(
            "This Maxar user is not fully set up.",
            "Sign in once at Maxar itself and do what it asks there, such as choosing a new password."),
    BUSY("Maxar’s sign-in service is receiving too many requests.", "Try again in a minute."),
    TOO_OFTEN(
            "There were too many attempts in the last minute.",
            "Nothing was sent to Maxar. Wait a minute before you try again.");

    private final String happened;
    private final String advice;

    SignInFailure(String happened, String advice) {
        this.happened = happened;
        this.advice = advice;
    }

    public String happened() {
        return happened;
    }

    public String advice() {
        return advice;
    }

    /** The kind that an OAuth or OpenID Connect error code belongs to. */
    static SignInFailure of(String code) {
        return switch (code) {
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_grant" -> INTERRUPTED;
            case "invalid_client", "unauthorized_client" -> UNKNOWN_PORTAL;
            case "invalid_token_response", "server_error", "temporarily_unavailable" -> UNAVAILABLE;
            case "invalid_id_token", "invalid_nonce", "missing_signature_verifier" -> UNTRUSTED;
            default -> REFUSED;
        };
    }

    static SignInFailure of(PasswordRefusedException.Reason reason) {
        return switch (reason) {
            case WRONG_PASSWORD -> WRONG_PASSWORD;
            case SUSPENDED -> SUSPENDED;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case NOT_SET_UP -> NOT_SET_UP;
            case UNKNOWN_PORTAL -> UNKNOWN_PORTAL;
            case BUSY -> BUSY;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    /** Whether Maxar was asked: an empty form, a page opened out of turn and one attempt too many are none. */
    boolean isWorthRecording() {
        return this != INCOMPLETE && this != INTERRUPTED && this != TOO_OFTEN;
    }

    /** How the sign-in page's address names it. */
    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that the sign-in page's address names, if it names one. */
    static Optional<SignInFailure> named(String name) {
        return Arrays.stream(values())
                .filter(failure -> failure.inAddress().equalsIgnoreCase(name.replace('_', '-')))
                .findFirst();
    }
}
