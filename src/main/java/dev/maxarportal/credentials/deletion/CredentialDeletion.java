package dev.maxarportal.credentials.deletion;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.deletion.DeletionOutcome.Over;
import dev.maxarportal.credentials.deletion.DeletionOutcome.Question;
import dev.maxarportal.credentials.deletion.DeletionOutcome.Why;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Deletes a credential after its name was typed, unless somebody changed it after the question was put. What was known of it
 * is kept. Where Maxar's answer is lost, it looks again.
 */
@Component
class CredentialDeletion {

    private static final Logger log = LoggerFactory.getLogger(CredentialDeletion.class);

    private final CredentialsRegistry registry;
    private final KnownCredentials known;
    private final CredentialMemory memory;
    private final AuditTrail trail;
    private final Clock clock;

    CredentialDeletion(
            CredentialsRegistry registry,
            KnownCredentials known,
            CredentialMemory memory,
            AuditTrail trail,
            Clock clock) {
        this.registry = registry;
        this.known = known;
        this.memory = memory;
        this.trail = trail;
        this.clock = clock;
    }

    /** Before anything is deleted. */
    DeletionOutcome ask(CurrentUser user, String name) {
        return question(registry.find(user, name), name, Why.FIRST, null);
    }

    /**
     * Deletes it.
     *
     * @param confirm what was typed
     * @param seen Maxar's time of its last change that the question showed; null when the form did not tell
     */
    DeletionOutcome delete(CurrentUser user, String name, @Nullable String confirm, @Nullable String seen) {
        if (confirm == null || !confirm.strip().equals(name)) {
            return question(remembered(user, name).or(() -> registry.find(user, name)), name, Why.MISTYPED, seen);
        }
        Optional<Credential> found;
        try {
            found = registry.find(user, name);
        } catch (MaxarException notAsked) {
            return new Over(false, DeletionWords.notDeleted(name, notAsked));
        }
        boolean changed =
                found.isPresent() && seen != null && !SeenChange.of(found.get()).isSameAs(seen);
        return found.isEmpty() || changed ? question(found, name, Why.CHANGED, null) : delete(user, found.get());
    }

    private DeletionOutcome delete(CurrentUser user, Credential credential) {
        String name = credential.name();
        try {
            boolean deleted = registry.delete(user, name);
            if (deleted) {
                keep(user, name);
            }
            audit(user, credential, AuditResult.DONE, deleted ? "" : "It was already gone.");
            return new Over(deleted, name + (deleted ? " was deleted." : " was already gone."));
        } catch (MaxarException failed) {
            if (failed.hadNoEffect()) {
                audit(user, credential, AuditResult.FAILED, DeletionWords.happened(failed));
                return new Over(false, DeletionWords.notDeleted(name, failed));
            }
            return afterLostAnswer(user, credential, failed);
        }
    }

    private DeletionOutcome afterLostAnswer(CurrentUser user, Credential credential, MaxarException lost) {
        String name = credential.name();
        Boolean there = isThere(user, name);
        if (Boolean.FALSE.equals(there)) {
            keep(user, name);
            audit(user, credential, AuditResult.DONE, "Maxar’s answer was lost; afterwards it was gone.");
            return new Over(true, name + " was deleted. Maxar’s answer was lost, but it no longer has the credential.");
        }
        String certain = there == null ? "Maxar could not be asked again." : "Maxar still had it right afterwards.";
        audit(user, credential, AuditResult.UNKNOWN, DeletionWords.happened(lost) + " " + certain);
        return new Over(false, DeletionWords.uncertain(name, lost, there != null));
    }

    /** Null when it cannot be told. */
    private @Nullable Boolean isThere(CurrentUser user, String name) {
        try {
            return registry.find(user, name).isPresent();
        } catch (MaxarException notTold) {
            return null;
        }
    }

    private Optional<Credential> remembered(CurrentUser user, String name) {
        return Optional.ofNullable(user.actor().account())
                .flatMap(account -> known.find(account, name))
                .filter(one -> !one.isGone())
                .map(KnownCredential::credential);
    }

    private void keep(CurrentUser user, String name) {
        try {
            memory.deleted(registry.account(user), name, user.displayName(), clock.instant());
        } catch (DataAccessException | MaxarException notKept) {
            log.error("That a credential was deleted was not kept", notKept);
        }
    }

    private void audit(CurrentUser user, Credential credential, AuditResult result, String what) {
        String detail = (what + " " + DeletionWords.facts(credential)).strip();
        trail.record(user.actor(), AuditAction.CREDENTIAL_DELETED, result, credential.name(), detail);
    }

    private static DeletionOutcome question(
            Optional<Credential> credential, String name, Why why, @Nullable String seen) {
        return credential
                .<DeletionOutcome>map(there -> {
                    SeenChange now = SeenChange.of(there);
                    return new Question(there, why, seen == null ? now.text() : now.repeated(seen));
                })
                .orElseGet(() -> new Over(false, name + " was already gone."));
    }
}
