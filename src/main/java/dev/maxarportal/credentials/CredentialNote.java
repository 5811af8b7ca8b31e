package dev.maxarportal.credentials;

import java.time.Duration;
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

    /** As {@link KnownCredentials} has it, too. */
    private static final Duration BLUR = Duration.ofMinutes(1);

    public static final CredentialNote NONE = new CredentialNote(null, null, "", "", null, "");

    public boolean isEmpty() {
        return provider == null && endsOn == null && owner.isEmpty() && text.isEmpty();
    }

    /** The beginning of the day: a secret that ends at noon cannot be relied on in the morning. */
    @Nullable
    Instant ends() {
        return endsOn == null ? null : endsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether it was written after a time of the portal's own clock. */
    boolean isSince(@Nullable Instant time) {
        return changed != null && (time == null || !changed.isBefore(time));
    }

    /** The same by Maxar's clock, which need not be the portal's. */
    boolean isSinceAtMaxar(@Nullable Instant time) {
        return changed != null && (time == null || !changed.plus(BLUR).isBefore(time));
    }
}
