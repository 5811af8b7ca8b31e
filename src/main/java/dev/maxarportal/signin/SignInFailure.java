package dev.maxarportal.signin;

import java.util.Arrays;
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
            "Maxar’s answer could not be verified.", "Try again; if it happens again, tell whoever runs this portal.");

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

    /** The kind that the sign-in page's address names, if it names one. */
    static Optional<SignInFailure> named(String name) {
        return Arrays.stream(values())
                .filter(failure -> failure.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
