package dev.maxarportal.credentials.detail;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.maxar.MaxarException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could be found out about a credential.
 *
 * @param credential null when neither Maxar nor the portal's memory could tell
 * @param gone what became of it; null while Maxar has it, as far as is known
 * @param problem why Maxar could not be asked; null when it could
 * @param rememberedFrom when the portal last learnt what it remembers; null when Maxar told it just now
 */
record FoundCredential(
        @Nullable Credential credential,
        @Nullable KnownCredential gone,
        @Nullable MaxarException problem,
        @Nullable Instant rememberedFrom) {

    /** Whether Maxar told just now that it has it. */
    public boolean isThere() {
        return credential != null && gone == null && problem == null;
    }
}
