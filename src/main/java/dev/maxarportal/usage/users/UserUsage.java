package dev.maxarportal.usage.users;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Problem;
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

    /** Whether ARD did not tell what this user used, but may do so when asked again. */
    public boolean isFailed() {
        return done && now == null && !isUnknown();
    }

    /** Whether ARD cannot be asked about this user, or knows nothing of or does not allow it, which asking again does not mend. */
    public boolean isUnknown() {
        return done
                && now == null
                && (user.id().isEmpty()
                        || problem != null
                                && (problem.problem() == Problem.NOT_FOUND || problem.problem() == Problem.FORBIDDEN));
    }
}
