package dev.maxarportal.usage.users;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.usage.UsageFigures;
import org.jspecify.annotations.Nullable;

/**
 * What one user used.
 *
 * @param now in the range; null as long as it has not been read
 * @param before in the period before; null as long as it has not been read, and when nobody wants to know
 * @param problem why the range could not be read
 * @param done whether there is nothing left to read for this user
 */
public record UserUsage(
        AccountUser user,
        @Nullable UsageFigures now,
        @Nullable UsageFigures before,
        @Nullable MaxarException problem,
        boolean done) {

    public boolean isFailed() {
        return done && now == null;
    }
}
