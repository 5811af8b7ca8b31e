package dev.maxarportal.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What people noted of a credential by hand. Notes stay in the portal: nothing of them is ever sent to Maxar.
 *
 * @param provider null when nobody said
 * @param endsOn the day on which the secret ends; null when nobody said
 * @param owner who looks after it
 * @param text anything else
 * @param changed when it was written; null for no note
 * @param by name of the person who wrote it
 */
public record CredentialNote(
        @Nullable Provider provider,
        @Nullable LocalDate endsOn,
        String owner,
        String text,
        @Nullable Instant changed,
        String by) {

    public static final CredentialNote NONE = new CredentialNote(null, null, "", "", null, "");

    public boolean isEmpty() {
        return provider == null && endsOn == null && owner.isEmpty() && text.isEmpty();
    }

    /** The beginning of the day: a secret that ends at noon cannot be relied on in the morning. */
    @Nullable
    Instant ends() {
        return endsOn == null ? null : endsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether it was written after the credential was last changed, so that what it says of the secret is about this one. */
    boolean isAbout(@Nullable Instant modified) {
        return changed != null && (modified == null || !changed.isBefore(modified));
    }
}
