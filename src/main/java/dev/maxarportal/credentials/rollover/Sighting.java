package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one of the two credentials.
 *
 * @param credential as Maxar tells of it or as it is remembered; null when nothing is
 * @param gone whether Maxar no longer has it
 * @param goneAt when it went, as far as that is known
 */
record Sighting(
        String name,
        @Nullable Credential credential,
        boolean gone,
        @Nullable Instant goneAt) {

    static Sighting of(Credential told) {
        return new Sighting(told.name(), told, false, null);
    }

    static Sighting remembered(String name, @Nullable KnownCredential known) {
        return known == null
                ? new Sighting(name, null, false, null)
                : new Sighting(name, known.credential(), known.isGone(), known.goneAt());
    }

    static Sighting gone(String name, @Nullable KnownCredential known) {
        return known == null
                ? new Sighting(name, null, true, null)
                : new Sighting(name, known.credential(), true, known.goneAt());
    }

    @Nullable
    Instant createdAt() {
        return credential == null ? null : credential.createdAt();
    }
}
