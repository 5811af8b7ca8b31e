package dev.maxarportal.maxar;

import org.springframework.http.HttpStatus;

/** What kind of thing went wrong between the portal and Maxar, told apart by what the person can do about it. */
public enum Problem {
    NOT_REACHED(HttpStatus.BAD_GATEWAY, "could not be reached.", "Try again in a few minutes."),
    TOO_SLOW(HttpStatus.GATEWAY_TIMEOUT, "did not answer within %s.", "Try again."),
    UNAUTHORIZED(HttpStatus.BAD_GATEWAY, "does not accept your sign-in.", "Sign in again."),
    /** Refused, but the sign-in has been renewed since: the same again may well succeed. */
    RENEWED(HttpStatus.BAD_GATEWAY, "did not accept your sign-in, which has now been renewed.", "Try again."),
    /** Of the services that have a sign-in of their own: the person has not signed in there, or no longer is. */
    NOT_CONNECTED(HttpStatus.BAD_GATEWAY, "is not connected.", "Connect it on your account page."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "does not allow your user to do this.", "Ask an administrator of your account."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "does not know this item.", "It may have been deleted. Reload the list."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "refused this because it is too large.", "Send something shorter."),
    TOO_MANY_REQUESTS(HttpStatus.SERVICE_UNAVAILABLE, "is receiving too many requests.", "Try again in a minute."),
    UNAVAILABLE(HttpStatus.BAD_GATEWAY, "has a fault of its own.", "Try again in a few minutes."),
    UNREADABLE(HttpStatus.BAD_GATEWAY, "sent an answer that cannot be read.", "Try again in a few minutes."),
    REJECTED(HttpStatus.BAD_GATEWAY, "refused this request.", "Check what was sent and try again.");

    private final HttpStatus status;
    private final String happened;
    private final String advice;

    Problem(HttpStatus status, String happened, String advice) {
        this.status = status;
        this.happened = happened;
        this.advice = advice;
    }

    /** Status of the portal's own answer when the problem takes the whole page. */
    HttpStatus status() {
        return status;
    }

    String happened() {
        return happened;
    }

    String advice() {
        return advice;
    }

    /** Whether the service itself is at fault, so that it matters since when. */
    boolean isOutage() {
        return switch (this) {
            case NOT_REACHED, TOO_SLOW, UNAVAILABLE, UNREADABLE -> true;
            default -> false;
        };
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY_REQUESTS;
            case 408, 504 -> UNAVAILABLE;
            case 501 -> REJECTED;
            default -> status >= 500 ? UNAVAILABLE : status >= 400 ? REJECTED : UNREADABLE;
        };
    }
}
