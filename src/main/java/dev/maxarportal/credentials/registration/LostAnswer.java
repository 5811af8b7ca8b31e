package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a write whose answer was lost, by comparing what was there before it and after. */
enum LostAnswer {
    WRITTEN,
    NOT_WRITTEN,
    UNKNOWN;

    /** Maxar's times have whole seconds, and its clock need not be the portal's. */
    private static final Duration BLUR = Duration.ofMinutes(1);

    /**
     * Compares.
     *
     * @param description what was written with the secret
     * @param begun when the write began
     * @param underWay whether Maxar may still be at it
     */
    static LostAnswer of(
            @Nullable Credential before,
            @Nullable Credential after,
            String description,
            Instant begun,
            boolean underWay) {
        if (after == null) {
            return before == null && !underWay ? NOT_WRITTEN : UNKNOWN;
        }
        boolean changed = before == null
                || !Objects.equals(before.modified(), after.modified())
                || !Objects.equals(before.created(), after.created());
        if (changed) {
            // Else it is somebody else's, who was at it at the same moment.
            return after.description().equals(description) ? WRITTEN : UNKNOWN;
        }
        Instant modified = after.modifiedAt();
        boolean told = modified != null && modified.isBefore(begun.minus(BLUR));
        return told && !underWay ? NOT_WRITTEN : UNKNOWN;
    }
}
