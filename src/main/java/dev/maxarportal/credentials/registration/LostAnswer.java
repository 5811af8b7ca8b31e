package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells by what was there before a write and what is there after it whether the write succeeded, where Maxar's answer was
 * lost. That it failed cannot be told: what is not there yet may still come.
 */
final class LostAnswer {

    private LostAnswer() {}

    /**
     * Whether what is there now surely is what was sent. Somebody may have been at it elsewhere at the same moment, so a
     * credential that was there before has to have taken on the description that came with the secret.
     *
     * @param description what was sent with the secret
     */
    static boolean wasWritten(@Nullable Credential before, @Nullable Credential after, String description) {
        if (after == null || !after.description().equals(description)) {
            return false;
        }
        return before == null
                || isChanged(before, after) && !before.description().equals(description);
    }

    private static boolean isChanged(Credential before, Credential after) {
        return !Objects.equals(before.modified(), after.modified())
                || !Objects.equals(before.created(), after.created());
    }
}
