package dev.maxarportal.credentials;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.signin.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Decides whether people may be told what the portal remembers where Maxar does not answer them. */
public final class MemoryInstead {

    private MemoryInstead() {}

    /**
     * The account whose credentials may be told from memory; null when it is not known, or when Maxar refuses to tell this
     * person of them: what Maxar does not show somebody, the portal does not show either.
     */
    public static @Nullable String account(CurrentUser user, MaxarException failed) {
        return failed.problem() == Problem.FORBIDDEN ? null : user.actor().account();
    }
}
