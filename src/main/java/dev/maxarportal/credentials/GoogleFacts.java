package dev.maxarportal.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a key of a Google service account. Such a key does not tell when it ends; most never do.
 *
 * @param keyId {@code private_key_id}; null when it is missing
 */
public record GoogleFacts(
        @Nullable String project,
        String clientEmail,
        @Nullable String keyId,
        String fingerprint) implements SecretFacts {

    @Override
    public Provider provider() {
        return Provider.GCS;
    }

    @Override
    public @Nullable Instant begins() {
        return null;
    }

    @Override
    public @Nullable Instant ends() {
        return null;
    }

    @Override
    public String place() {
        return clientEmail;
    }
}
