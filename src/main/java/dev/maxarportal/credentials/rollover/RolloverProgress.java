package dev.maxarportal.credentials.rollover;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.signin.CurrentUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that people were told, and that a rollover is given up. */
@Component
class RolloverProgress {

    private final CredentialsRegistry registry;
    private final Rollovers rollovers;
    private final AuditTrail trail;

    RolloverProgress(CredentialsRegistry registry, Rollovers rollovers, AuditTrail trail) {
        this.registry = registry;
        this.rollovers = rollovers;
        this.trail = trail;
    }

    /**
     * Answers what has to be said about it; null when that is nothing.
     *
     * @param successor name of the one that people were told of, as the page showed it; empty for whichever it is
     */
    @Nullable
    String told(CurrentUser user, String old, String successor) {
        String account = registry.account(user);
        Optional<Rollover> now = rollovers.find(account, old);
        if (now.isEmpty()) {
            return "No rollover of " + old + " is in hand, so there is nobody to be told.";
        }
        String next = successor.isEmpty() ? now.get().newName() : successor;
        if (!next.equals(now.get().newName())) {
            return now.get().newName() + " was chosen instead of " + next
                    + " meanwhile. Tell people the name that stands below.";
        }
        if (rollovers.told(account, old, next, user.displayName())) {
            audit(user, old, "People were told of " + next);
        }
        return null;
    }

    /** Takes that back. */
    @Nullable
    String notTold(CurrentUser user, String old) {
        if (rollovers.notTold(registry.account(user), old)) {
            audit(user, old, "People were not told after all");
        }
        return null;
    }

    /** Whether there was one to give up. */
    boolean stop(CurrentUser user, String old) {
        boolean stopped = rollovers.stop(registry.account(user), old);
        if (stopped) {
            audit(user, old, "Given up");
        }
        return stopped;
    }

    private void audit(CurrentUser user, String old, String detail) {
        trail.record(user.actor(), AuditAction.CREDENTIAL_ROLLOVER, AuditResult.DONE, old, detail);
    }
}
