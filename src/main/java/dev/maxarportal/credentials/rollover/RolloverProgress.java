package dev.maxarportal.credentials.rollover;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.signin.CurrentUser;
import java.util.function.Consumer;
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
     * Notes that people were told of the one that takes the place, and answers what has to be said about it; null when that is
     * nothing.
     *
     * @param successor name of that one, as the page showed it; empty for whichever it is
     */
    @Nullable
    String told(CurrentUser user, String old, String successor) {
        String account = registry.account(user);
        return onlyFor(account, old, successor, next -> {
            if (rollovers.told(account, old, next, user.displayName())) {
                audit(user, old, "People were told of " + next);
            }
        });
    }

    /** Takes that back. */
    @Nullable
    String notTold(CurrentUser user, String old, String successor) {
        String account = registry.account(user);
        return onlyFor(account, old, successor, next -> {
            if (rollovers.notTold(account, old, next)) {
                audit(user, old, "People were not told after all");
            }
        });
    }

    /** Gives it up. */
    @Nullable
    String stop(CurrentUser user, String old, String successor) {
        String account = registry.account(user);
        return onlyFor(account, old, successor, next -> {
            if (rollovers.stop(account, old, next)) {
                audit(user, old, "Given up");
            }
        });
    }

    /** A page that was opened before somebody chose another one must not undo that choice. */
    private @Nullable String onlyFor(String account, String old, String successor, Consumer<String> change) {
        Rollover now = rollovers.find(account, old).orElse(null);
        if (now == null) {
            return "No rollover of " + old + " is in hand.";
        }
        if (!successor.isEmpty() && !successor.equals(now.newName())) {
            return now.newName() + " was chosen meanwhile, by " + now.startedBy()
                    + ". Nothing was changed: look at the steps again.";
        }
        change.accept(now.newName());
        return null;
    }

    private void audit(CurrentUser user, String old, String detail) {
        trail.record(user.actor(), AuditAction.CREDENTIAL_ROLLOVER, AuditResult.DONE, old, detail);
    }
}
