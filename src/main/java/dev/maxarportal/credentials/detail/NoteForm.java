package dev.maxarportal.credentials.detail;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the form about a credential holds, or what was sent with it.
 *
 * @param provider code of a provider; empty for none, null when the form did not ask
 * @param endsOn such as {@code 2026-11-24}; empty for none, null when the form did not ask
 * @param seen when the note was written that the person saw; empty for none, null when the form did not tell
 */
record NoteForm(
        @Nullable String provider,
        @Nullable String endsOn,
        @Nullable String owner,
        @Nullable String note,
        @Nullable String seen) {

    /** Filled with what is noted. An end that was noted before the secret was changed is no longer worth repeating. */
    static NoteForm of(Credential credential) {
        CredentialNote note = credential.note();
        return new NoteForm(
                note.provider() == null ? "" : note.provider().code(),
                credential.isEndNoted() ? Objects.toString(note.endsOn(), "") : "",
                note.owner(),
                note.text(),
                seen(note));
    }

    /** Whether somebody has written another note since this form was shown. */
    boolean isOutdatedBy(CredentialNote note) {
        return seen != null && !seen.equals(seen(note));
    }

    static String seen(CredentialNote note) {
        Instant changed = note.changed();
        return changed == null ? "" : changed.toString();
    }
}
