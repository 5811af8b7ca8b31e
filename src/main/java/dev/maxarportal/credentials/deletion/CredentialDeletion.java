package dev.maxarportal.credentials.deletion;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.DatabaseAwayException;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.NameTurns;
import dev.maxarportal.credentials.Seen;
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
import org.springframework.transaction.TransactionException;

/**
 * Deletes a credential after its name was typed by somebody who was shown it as it is now, and while nobody else writes to
 * it. What was known of it is kept. Where Maxar's answer is lost, it looks again.
 */
@Component
class CredentialDeletion {

    private static final Logger log = LoggerFactory.getLogger(CredentialDeletion.class);

    private final CredentialsRegistry registry;
    private final KnownCredentials known;
    private final CredentialMemory memory;
    private final NameTurns turns;
    private final AuditTrail trail;
    private final Clock clock;

    CredentialDeletion(
            CredentialsRegistry registry,
            KnownCredentials known,
            CredentialMemory memory,
            NameTurns turns,
            AuditTrail trail,
            Clock clock) {
        this.registry = registry;
        this.known = known;
        this.memory = memory;
        this.turns = turns;
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
     * @param seen which state of it the question showed, by {@link Seen}; null when the form did not tell
     */
    DeletionOutcome delete(CurrentUser user, String name, @Nullable String confirm, @Nullable String seen) {
        if (confirm == null || !confirm.strip().equals(name)) {
            return question(remembered(user, name).or(() -> registry.find(user, name)), name, Why.MISTYPED, seen);
        }
        try {
            return turns.take(registry.account(user), name, () -> inTurn(user, name, seen))
                    .orElseGet(() -> new Over(false, DeletionWords.busy(name)));
        } catch (MaxarException notAsked) {
            // Only what is asked before anything is deleted ends up here.
            return new Over(false, DeletionWords.notDeleted(name, notAsked));
        } catch (DatabaseAwayException notTried) {
            log.error("A credential was not deleted", notTried);
            return new Over(false, DeletionWords.notTried(name));
        }
    }

    private DeletionOutcome inTurn(CurrentUser user, String name, @Nullable String seen) {
        Optional<Credential> found = find(user, name);
        if (found.isPresent() && Seen.isStill(seen, found.get())) {
            return delete(user, found.get());
        }
        return question(found, name, Seen.isAbout(seen, name) ? Why.CHANGED : Why.UNSEEN, null);
    }

    private Optional<Credential> find(CurrentUser user, String name) {
        try {
            return registry.find(user, name);
        } catch (DataAccessException | TransactionException unread) {
            throw new DatabaseAwayException(unread);
        }
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
        String certain =
                there == null ? "What is there now could not be told." : "Maxar still had it right afterwards.";
        audit(user, credential, AuditResult.UNKNOWN, DeletionWords.happened(lost) + " " + certain);
        return new Over(false, DeletionWords.uncertain(name, lost, there != null));
    }

    /** Null when it cannot be told. */
    private @Nullable Boolean isThere(CurrentUser user, String name) {
        try {
            return registry.find(user, name).isPresent();
        } catch (MaxarException | DataAccessException | TransactionException notTold) {
            log.warn("What became of a deletion could not be told", notTold);
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
        } catch (DataAccessException | TransactionException | MaxarException notKept) {
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
                .<DeletionOutcome>map(there ->
                        new Question(there, why, seen != null && Seen.isAbout(seen, name) ? seen : Seen.of(there)))
                .orElseGet(() -> new Over(false, name + " was already gone."));
    }
}
