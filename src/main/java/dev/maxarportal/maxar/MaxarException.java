package dev.maxarportal.maxar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A call to Maxar failed. Says in the user's terms what happened, what still works and what to do; never holds a body, a
 * token or a secret, so that it may be shown and logged. As an {@code ErrorResponse} it is a whole page where nothing else
 * can be shown.
 */
public class MaxarException extends ErrorResponseException {

    private final transient MaxarService service;
    private final transient Problem problem;
    private final transient boolean noEffect;
    private final transient @Nullable Integer upstreamStatus;
    private final transient @Nullable String reason;
    private final transient @Nullable Duration wait;
    private transient @Nullable Instant since;

    private MaxarException(
            MaxarService service,
            Problem problem,
            boolean noEffect,
            @Nullable Integer upstreamStatus,
            @Nullable String reason,
            @Nullable Duration wait,
            @Nullable Throwable cause) {
        super(problem.status(), ProblemDetail.forStatus(problem.status()), HarmlessCause.of(cause));
        this.service = service;
        this.problem = problem;
        this.noEffect = noEffect;
        this.upstreamStatus = upstreamStatus;
        this.reason = reason;
        this.wait = wait;
        getBody().setTitle(happened());
        getBody().setDetail(unaffected() + " " + advice());
    }

    /** The service answered with a status that is no success; {@code wait} is what a 429 asked for. */
    static MaxarException answered(MaxarService service, int status, @Nullable String reason, @Nullable Duration wait) {
        boolean noEffect = status >= 400 && status < 500 && status != 408;
        return new MaxarException(service, Problem.ofStatus(status), noEffect, status, reason, wait, null);
    }

    /** The service refused the token of a change, which was then renewed; the change was not repeated. */
    static MaxarException renewed(MaxarService service) {
        return new MaxarException(service, Problem.RENEWED, true, HttpStatus.UNAUTHORIZED.value(), null, null, null);
    }

    /** The service has a sign-in of its own, which the person has not made or which has ended; the call did not leave. */
    public static MaxarException notConnected(MaxarService service) {
        return new MaxarException(service, Problem.NOT_CONNECTED, true, null, null, null, null);
    }

    /** There can be no item of that name, so that the call did not leave. */
    static MaxarException unknownItem(MaxarService service) {
        return new MaxarException(service, Problem.NOT_FOUND, true, null, null, null, null);
    }

    /** The call never left, so it had no effect. */
    public static MaxarException notSent(MaxarService service, Throwable cause) {
        return new MaxarException(service, Problem.NOT_REACHED, true, null, null, null, cause);
    }

    /** The call left but its answer was lost or cannot be read, so that it may have had its effect. */
    static MaxarException answerLost(MaxarService service, Problem problem, @Nullable Throwable cause) {
        return new MaxarException(service, problem, false, null, null, null, cause);
    }

    /** The service did not answer within the limit. */
    public static MaxarException tooSlow(MaxarService service, Duration limit, Throwable cause) {
        return new MaxarException(service, Problem.TOO_SLOW, false, null, null, limit, cause);
    }

    public MaxarService service() {
        return service;
    }

    public Problem problem() {
        return problem;
    }

    /** What happened, as one sentence. */
    public String happened() {
        return service.title() + " " + problem.happened().formatted(inWords());
    }

    /** What Maxar itself gave as the reason, cleaned of anything that could be a secret; null when it gave none. */
    public @Nullable String reason() {
        return reason;
    }

    /** What still works, as one sentence. */
    public String unaffected() {
        return service.unaffected();
    }

    /** What the person can do, as one sentence. */
    public String advice() {
        boolean asked = problem == Problem.TOO_MANY_REQUESTS && wait != null;
        return asked ? "Try again in " + inWords() + "." : problem.advice();
    }

    /** Since when the service has been failing; null when the service is not at fault. */
    public @Nullable Instant since() {
        return since;
    }

    MaxarException since(@Nullable Instant firstFailure) {
        this.since = firstFailure;
        return this;
    }

    /** Whether the service itself is at fault, so that a further call would most likely fare no better. */
    public boolean isOutage() {
        return problem.isOutage();
    }

    /** Whether it is the person's sign-in that is at fault, so that another person's call may well succeed. */
    public boolean isAboutSignIn() {
        return switch (problem) {
            case UNAUTHORIZED, RENEWED, NOT_CONNECTED -> true;
            default -> false;
        };
    }

    /** How long a 429 asked to wait; null when nobody asked. */
    @Nullable
    Duration pause() {
        return problem == Problem.TOO_MANY_REQUESTS ? wait : null;
    }

    /** Whether a reading is worth a second attempt that it has not had: those that {@link #mayPass() may pass} had theirs. */
    public boolean deservesAnotherTry() {
        return isOutage() && !mayPass();
    }

    /** Whether the same reading may succeed a moment later. */
    boolean mayPass() {
        boolean passingStatus = upstreamStatus != null
                && (upstreamStatus == 429 || upstreamStatus == 502 || upstreamStatus == 503 || upstreamStatus == 504);
        return passingStatus || problem == Problem.NOT_REACHED;
    }

    /** Whether the request surely had no effect at Maxar; false when its answer was lost or cannot be read. */
    public boolean hadNoEffect() {
        return noEffect;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        if (problem == Problem.TOO_MANY_REQUESTS && wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
        }
        return headers;
    }

    private long seconds() {
        return wait == null ? 0 : Math.max(1, wait.toSeconds());
    }

    private String inWords() {
        return seconds() == 1 ? "1 second" : seconds() + " seconds";
    }

    @Override
    public String getMessage() {
        return service + " " + problem + (upstreamStatus == null ? "" : " (status " + upstreamStatus + ")");
    }
}
