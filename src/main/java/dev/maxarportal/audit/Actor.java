package dev.maxarportal.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param id Maxar's subject; empty when nobody is signed in
 * @param name what to call the person; empty when it is not known
 * @param account the person's ARD account, whose administrators may read of it; null when it is not known
 */
public record Actor(String id, String name, @Nullable String account) {

    /** Somebody who did not get as far as being known, such as after a failed sign-in. */
    public static final Actor UNKNOWN = new Actor("", "", null);

    public Actor {
        account = account == null || account.isBlank() ? null : account;
    }
}
