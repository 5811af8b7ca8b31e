package dev.maxarportal.signin;

import dev.maxarportal.audit.Actor;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what happens at the door into the audit trail. */
@Component
class SignInTrail {

    /** What does not look like one may be a password in the wrong field, which must not be kept. */
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[\\w.%+-]{1,64}@(?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,24}");

    private final AuditTrail trail;

    SignInTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void signedIn(CurrentUser user) {
        String way = user.isWithPassword() ? "With a password" : "On Maxar’s page";
        trail.record(user.actor(), AuditAction.SIGNED_IN, AuditResult.DONE, null, way + ", as " + role(user));
    }

    /** The user name is null where Maxar's own page asked for it. */
    void failed(SignInFailure failure, @Nullable String username) {
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

    private static String role(CurrentUser user) {
        return user.lastKnownRole() == Role.UNKNOWN
                ? "role unknown"
                : user.lastKnownRole().label();
    }
}
