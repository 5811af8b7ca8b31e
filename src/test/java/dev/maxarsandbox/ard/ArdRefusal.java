package dev.maxarsandbox.ard;

import org.springframework.http.HttpStatus;

/** ARD says no, in the contract's error form. */
final class ArdRefusal extends RuntimeException {

    private final HttpStatus status;
    private final transient ArdError error;

    private ArdRefusal(HttpStatus status, String message, String code, String type) {
        super(message);
        this.status = status;
        this.error = new ArdError(message, code, type);
    }

    static ArdRefusal badRequest(String problem) {
        return new ArdRefusal(
                HttpStatus.BAD_REQUEST, "Bad Request: " + problem, "invalid_parameters", "invalid_request_error");
    }

    static ArdRefusal unauthorized() {
        return new ArdRefusal(
                HttpStatus.UNAUTHORIZED,
                "Unauthorized: the token is missing, expired or invalid",
                "invalid_token",
                "authentication_error");
    }

    /** At ARD's own sign-in; {@code what} has not been recognised. */
    static ArdRefusal unrecognized(String what) {
        return new ArdRefusal(
                HttpStatus.UNAUTHORIZED,
                "Unauthorized: " + what + " not recognized.",
                "unrecognized_credentials",
                "authentication_error");
    }

    /** At ARD's own sign-in. */
    static ArdRefusal invalidInput(String problem) {
        return new ArdRefusal(
                HttpStatus.BAD_REQUEST,
                "Bad Request: Input body does not match schema: " + problem,
                "invalid_input",
                "invalid_request_error");
    }

    /** At ARD's own sign-in. */
    static ArdRefusal unparsable() {
        return new ArdRefusal(
                HttpStatus.BAD_REQUEST,
                "Bad Request: Input body cannot be parsed",
                "unparsable_body",
                "invalid_request_error");
    }

    static ArdRefusal forbidden(String problem) {
        return new ArdRefusal(HttpStatus.FORBIDDEN, "Forbidden: " + problem, "forbidden", "authorization_error");
    }

    static ArdRefusal notFound(String what) {
        return new ArdRefusal(
                HttpStatus.NOT_FOUND, "Not Found: " + what + " not found", "not_found", "invalid_request_error");
    }

    HttpStatus status() {
        return status;
    }

    ArdError error() {
        return error;
    }

    /** The body that all of ARD's errors have. */
    record ArdError(String message, String code, String type) {}
}
