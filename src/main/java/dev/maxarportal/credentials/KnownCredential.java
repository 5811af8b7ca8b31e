package dev.maxarportal.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential as it is remembered, also when Maxar no longer has it.
 *
 * @param missingSince when Maxar was first found without it; null while Maxar has it
 * @param deletedAt when it was deleted with this portal; null when it was not
 * @param deletedBy name of the person who did
 * @param learntAt when something was last learnt of it
 */
public record KnownCredential(
        Credential credential,
        @Nullable Instant missingSince,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy,
        Instant learntAt) {

    public boolean isGone() {
        return missingSince != null || deletedAt != null;
    }

    /** When it went, as far as is known; null while it is there. */
    public @Nullable Instant goneAt() {
        return deletedAt == null ? missingSince : deletedAt;
    }
}
