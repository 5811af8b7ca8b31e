package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;

/** Whose tokens: those of Maxar's sign-in, or those of ARD's own where it has one. */
public enum TokenKind {
    MAXAR,
    ARD;

    /** Name under which they are kept with the session. */
    String attribute() {
        return "dev.maxarportal.tokens." + name();
    }

    /** What a call ends with when these tokens can no longer be renewed. */
    RuntimeException ended(String fact) {
        return this == ARD ? MaxarException.notConnected(MaxarService.ARD) : new SignInEndedException(fact);
    }
}
