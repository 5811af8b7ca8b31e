package dev.maxarportal.signin;

import dev.maxarportal.audit.Actor;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts what happens at the door into the audit trail. */
@Component
class SignInTrail {

    /** What does not look like one may be a password in the wrong field, which must not be kept. */
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[\\w.%+-]{1,64}@(?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,24}");

    private static final int MOST_FAILURES = 30;
    private static final Logger log = LoggerFactory.getLogger(SignInTrail.class);

    private final AuditTrail trail;
    private final Clock clock;
    private final AtomicLong minute = new AtomicLong();
    private final AtomicInteger failuresInMinute = new AtomicInteger();

    SignInTrail(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void signedIn(CurrentUser user) {
        String way = user.isWithPassword() ? "With a password" : "On Maxar’s page";
        trail.record(user.actor(), AuditAction.SIGNED_IN, AuditResult.DONE, null, way + ", as " + role(user));
    }

    /** The user name is null where Maxar's own page asked for it. */
    void failed(SignInFailure failure, @Nullable String username) {
        if (!failure.isWorthRecording() || !fitsIntoThisMinute()) {
            return;
        }
        Actor who = username != null && MAIL_ADDRESS.matcher(username).matches()
                ? new Actor("", username, null)
                : Actor.UNKNOWN;
        trail.record(who, AuditAction.SIGN_IN_FAILED, AuditResult.FAILED, null, failure.happened());
    }

    void signedOut(CurrentUser user) {
        trail.record(user.actor(), AuditAction.SIGNED_OUT, AuditResult.DONE);
    }

    /** Notes a role that is another one than before; not knowing it for a while is no change. */
    void lookedUpAgain(CurrentUser before, CurrentUser now) {
        boolean changed = before.lastKnownRole() != Role.UNKNOWN && before.lastKnownRole() != now.lastKnownRole();
        if (changed) {
            String change = "From " + before.lastKnownRole().label() + " to " + role(now);
            trail.record(now.actor(), AuditAction.ROLE_CHANGED, AuditResult.DONE, null, change);
        }
    }

    void ardConnected(CurrentUser user, @Nullable SignInFailure failure) {
        AuditResult result = failure == null ? AuditResult.DONE : AuditResult.FAILED;
        trail.record(
                user.actor(), AuditAction.ARD_CONNECTED, result, null, failure == null ? null : failure.happened());
    }

    void ardDisconnected(CurrentUser user) {
        trail.record(user.actor(), AuditAction.ARD_DISCONNECTED, AuditResult.DONE);
    }

    /** Anybody can fail to sign in as often as they like; that must not fill the trail. */
    private boolean fitsIntoThisMinute() {
        long now = clock.instant().getEpochSecond() / 60;
        if (minute.getAndSet(now) != now) {
            failuresInMinute.set(0);
        }
        int before = failuresInMinute.getAndIncrement();
        if (before == MOST_FAILURES) {
            log.warn(
                    "More than {} sign-ins failed within a minute; the audit trail leaves out the rest", MOST_FAILURES);
        }
        return before < MOST_FAILURES;
    }

    private static String role(CurrentUser user) {
        return user.lastKnownRole() == Role.UNKNOWN
                ? "role unknown"
                : user.lastKnownRole().label();
    }
}
