package dev.maxarportal.credentials.rollover;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a credential may take another's place, and notes that it is to. */
@Component
class RolloverStart {

    private final CredentialsRegistry registry;
    private final Rollovers rollovers;
    private final RolloverCircle circle;
    private final AuditTrail trail;

    RolloverStart(CredentialsRegistry registry, Rollovers rollovers, RolloverCircle circle, AuditTrail trail) {
        this.registry = registry;
        this.rollovers = rollovers;
        this.circle = circle;
        this.trail = trail;
    }

    /**
     * With a credential that somebody chose.
     *
     * @param instead name of the one that was to take the place so far, as the page showed it; null when it showed none
     */
    Result begin(CurrentUser user, String old, String successor, @Nullable String instead) {
        String refusal = refusal(old, successor);
        if (refusal != null) {
            return new Refused(refusal);
        }
        String account;
        Optional<Credential> oldFound;
        Optional<Credential> found;
        try {
            account = registry.account(user);
            oldFound = registry.find(user, old);
            found = registry.find(user, successor);
        } catch (MaxarException unknown) {
            return new Unchecked(unknown);
        }
        if (oldFound.isEmpty()) {
            return new Refused(old + " is gone, so nothing has to take its place.");
        }
        if (found.isEmpty()) {
            return new Refused("No credential is registered under this name. Register it first, or check the name.");
        }
        Instant created = oldFound.get().createdAt();
        if (circle.closes(account, old, successor, found.get().createdAt())) {
            return new Refused(old + " is to take the place of " + successor + " already. Give that up first.");
        }
        return begun(user, account, old, created, successor, instead) ? new Begun() : new Refused(other(account, old));
    }

    /** What is wrong with these two names; null when nothing is. */
    static @Nullable String refusal(String old, String successor) {
        if (successor.isEmpty()) {
            return "Enter the name of the credential that is to take its place.";
        }
        if (successor.equals(old)) {
            return "A credential cannot take its own place. Enter the name of another one.";
        }
        if (!CredentialsName.isAddressable(successor)) {
            return "No credential that can be managed here has this name: use only the letters A to Z, digits, “-” and “_”.";
        }
        return Math.max(old.length(), successor.length()) > Rollovers.LONGEST_NAME
                ? "The portal cannot keep names of more than 200 characters."
                : null;
    }

    /** Notes it, unless another one was chosen that is still there; false then. */
    boolean begun(
            CurrentUser user,
            String account,
            String old,
            @Nullable Instant oldCreated,
            String successor,
            @Nullable String instead) {
        Rollover before = rollovers.find(account, old).orElse(null);
        boolean same =
                before != null && before.isAbout(oldCreated) && before.newName().equals(successor);
        if (same) {
            return true;
        }
        boolean mayGiveWay = before != null
                && (!before.isAbout(oldCreated)
                        || before.newGone()
                        || before.newName().equals(instead));
        String by = user.displayName();
        boolean done = before == null
                ? rollovers.begin(account, old, successor, by)
                : mayGiveWay && rollovers.change(account, before, successor, by);
        if (done) {
            trail.record(
                    user.actor(), AuditAction.CREDENTIAL_ROLLOVER, AuditResult.DONE, old, "Followed by " + successor);
        }
        return done;
    }

    private String other(String account, String old) {
        return rollovers
                .find(account, old)
                .map(now -> now.newName() + " was chosen meanwhile, by " + now.startedBy()
                        + ". If another one is to take the place, choose it again.")
                .orElse("The rollover was given up meanwhile. Choose again.");
    }

    /** What came of it. */
    sealed interface Result {}

    /** It is noted, now or already. */
    record Begun() implements Result {}

    /** This one may not take the place. */
    record Refused(String reason) implements Result {}

    /** Maxar could not be asked whether both are there. */
    record Unchecked(MaxarException problem) implements Result {}
}
