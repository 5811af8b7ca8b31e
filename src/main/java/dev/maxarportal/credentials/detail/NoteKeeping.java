package dev.maxarportal.credentials.detail;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.CredentialNotes;
import dev.maxarportal.signin.CurrentUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what an administrator notes of a credential, unless it may not be kept or another one has noted something meanwhile. */
@Component
class NoteKeeping {

    private final CredentialSearch search;
    private final CredentialNotes notes;
    private final AuditTrail trail;

    NoteKeeping(CredentialSearch search, CredentialNotes notes, AuditTrail trail) {
        this.search = search;
        this.notes = notes;
        this.trail = trail;
    }

    /**
     * Why a note was not kept.
     *
     * @param form what was typed
     * @param theirs what somebody else noted meanwhile; null when nobody did
     */
    record NotKept(
            NoteForm form,
            Map<String, String> complaints,
            @Nullable CredentialNote theirs) {

        String told() {
            return theirs == null
                    ? "The notes were not saved. The fields below say why."
                    : "The notes were not saved, because somebody changed them while you typed. Both are below.";
        }
    }

    /** Null when the note was kept. */
    @Nullable
    NotKept keep(CurrentUser user, String name, NoteForm sent) {
        Credential credential = search.recall(user, name);
        CredentialNote before = credential.note();
        NoteIntake taken = NoteIntake.of(sent, credential, user.displayName());
        String changes = changes(credential, taken.note());
        boolean outdated = sent.isOutdatedBy(before) && changes != null;
        if (outdated || !taken.mayBeKept()) {
            return new NotKept(taken.form(), taken.complaints(), outdated ? before : null);
        }
        if (changes != null) {
            if (!notes.keep(search.account(user), name, before, taken.note())) {
                return afterAnother(user, name, sent);
            }
            trail.record(user.actor(), AuditAction.CREDENTIAL_NOTED, AuditResult.DONE, name, changes);
        }
        return null;
    }

    /** Somebody noted something in this very moment; when it was the same, nothing is lost. */
    private @Nullable NotKept afterAnother(CurrentUser user, String name, NoteForm sent) {
        Credential credential = search.recall(user, name);
        NoteIntake taken = NoteIntake.of(sent, credential, user.displayName());
        return changes(credential, taken.note()) == null
                ? null
                : new NotKept(taken.form(), taken.complaints(), credential.note());
    }

    /** Which parts differ; of what people wrote in their own words, no word. Null when nothing does. */
    private static @Nullable String changes(Credential credential, CredentialNote after) {
        CredentialNote before = credential.note();
        // An end that was noted of the secret before is a new one when it is noted again.
        LocalDate end = credential.isNoteCurrent() ? before.endsOn() : null;
        List<String> changed = new ArrayList<>();
        if (before.provider() != after.provider()) {
            changed.add("provider: "
                    + (after.provider() == null ? "none" : after.provider().label()));
        }
        if (!Objects.equals(end, after.endsOn())) {
            changed.add("end: " + (after.endsOn() == null ? "none" : after.endsOn()));
        }
        if (!before.owner().equals(after.owner())) {
            changed.add("owner");
        }
        if (!before.text().equals(after.text())) {
            changed.add("notes");
        }
        return changed.isEmpty() ? null : "Changed " + String.join(", ", changed);
    }
}
