package dev.maxarsandbox.data;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stored cloud credential.
 *
 * @param secret what was written: an Azure SAS address or a GCS service account in base64; never sent back
 * @param modified in whole seconds, as Maxar tells it
 */
public record SandboxCredential(
        String id, String secret, @Nullable String description, Instant created, Instant modified) {

    public static SandboxCredential of(String id, String secret) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new SandboxCredential(id, secret, "made by a test", now, now);
    }
}
