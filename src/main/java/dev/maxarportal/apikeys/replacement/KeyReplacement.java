package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.apikeys.creation.KeyCreation;
import dev.maxarportal.apikeys.deletion.DeletionReport;
import dev.maxarportal.apikeys.deletion.KeyDeletion;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes the key that takes another's place, and writes down that it does before Maxar is asked, so that a lost answer or a
 * sign-out leaves a trace. A leaked key is deleted first; as long as it is not surely gone, nothing is made.
 */
@Component
class KeyReplacement {

    private static final Logger log = LoggerFactory.getLogger(KeyReplacement.class);

    private final KeyCreation creation;
    private final KeyDeletion deletion;
    private final Replacements replacements;
    private final KeyNotes notes;
    private final AuditTrail trail;

    KeyReplacement(
            KeyCreation creation, KeyDeletion deletion, Replacements replacements, KeyNotes notes, AuditTrail trail) {
        this.creation = creation;
        this.deletion = deletion;
        this.replacements = replacements;
        this.notes = notes;
        this.trail = trail;
    }

    /**
     * Replaces the key.
     *
     * @param leaked whether the old key is to be deleted first
     * @param before the replacement that was begun before; null when there is none
     */
    Result replace(
            CurrentUser person, OldKey old, String name, Instant end, boolean leaked, @Nullable Replacement before) {
        String id = old.key().id();
        if (!replacements.begin(person.getName(), id, name, before)) {
            return new BegunElsewhere();
        }
        try {
            return attempt(person, old, name, end, leaked && old.listed(), before);
        } catch (RuntimeException signInEnded) {
            quietly(() -> replacements.unanswered(person.getName(), id));
            throw signInEnded;
        }
    }

    private Result attempt(
            CurrentUser person, OldKey old, String name, Instant end, boolean deleting, @Nullable Replacement before) {
        String id = old.key().id();
        if (deleting) {
            DeletionReport report = deletion.delete(person, List.of(id));
            if (!report.isAllGone()) {
                quietly(() -> replacements.undo(person.getName(), id, before));
                audit(
                        person,
                        AuditResult.FAILED,
                        old,
                        name,
                        "The leaked key was not surely deleted, so none was made.");
                return new NotDeleted(report);
            }
        }
        return switch (creation.create(person, name, old.key().description(), end)) {
            case KeyCreation.Created created -> made(person, old, name, created);
            case KeyCreation.NotCreated(MaxarException problem) -> {
                quietly(() -> replacements.undo(person.getName(), id, before));
                String kept = deleting ? " The old key had been deleted." : "";
                audit(person, AuditResult.FAILED, old, name, problem.happened() + kept);
                yield new NotCreated(problem, deleting);
            }
            case KeyCreation.Lost lost -> {
                quietly(() -> replacements.unanswered(person.getName(), id));
                MaxarException problem = lost.problem();
                String why = problem == null ? "Maxar’s answer did not hold the new key’s text." : problem.happened();
                audit(person, AuditResult.UNKNOWN, old, name, why);
                yield new Lost(problem);
            }
        };
    }

    private Result made(CurrentUser person, OldKey old, String name, KeyCreation.Created created) {
        String newId = created.key().id();
        if (newId != null && KnownKeys.isPossible(newId)) {
            quietly(() -> replacements.answered(person.getName(), old.key().id(), newId));
            quietly(() -> takeOverNotes(person.getName(), old.key().id(), newId));
        } else {
            quietly(() -> replacements.unanswered(person.getName(), old.key().id()));
        }
        audit(person, AuditResult.DONE, old, name, "New id " + newId);
        return new Made(created);
    }

    /** Where the new key is used is not known before a place has it. */
    private void takeOverNotes(String person, String oldId, String newId) {
        KeyNote old = notes.of(person, oldId);
        KeyNote note = new KeyNote(old.owner(), "", old.text());
        if (!note.isEmpty()) {
            notes.keep(person, newId, note);
        }
    }

    /** Once Maxar has acted, the person must learn of it, and above all get the text, even if the database is away. */
    private static void quietly(Runnable writing) {
        try {
            writing.run();
        } catch (DataAccessException notKept) {
            log.error("How far the replacement of a key came was not kept", notKept);
        }
    }

    private void audit(CurrentUser person, AuditResult result, OldKey old, String name, String more) {
        trail.record(
                person.actor(),
                AuditAction.KEY_REPLACED,
                result,
                (old.key().name().isEmpty() ? old.key().id() : old.key().name()) + " → " + name,
                "Old id " + old.key().id() + ". " + more);
    }

    /** What came of it. */
    sealed interface Result {}

    /** The new key is there, and its text is known for this moment. */
    record Made(KeyCreation.Created created) implements Result {}

    /** Another tab makes the new key. */
    record BegunElsewhere() implements Result {}

    /** The leaked key may still be there, so nothing was made. */
    record NotDeleted(DeletionReport report) implements Result {}

    /**
     * Nothing was made.
     *
     * @param oldDeleted whether the leaked key had been deleted before
     */
    record NotCreated(MaxarException problem, boolean oldDeleted) implements Result {}

    /**
     * The new key may be there, but nobody has its text.
     *
     * @param problem how the answer was lost; null when it came without the text
     */
    record Lost(@Nullable MaxarException problem) implements Result {

        String told(String name) {
            return problem == null
                    ? "The API-key service created the key “%s” but did not send its text, so the text is lost."
                            .formatted(name)
                    : "%s It may have created the key “%s” all the same. Its text is lost with the answer and cannot be shown any more."
                            .formatted(problem.happened(), name);
        }
    }
}
