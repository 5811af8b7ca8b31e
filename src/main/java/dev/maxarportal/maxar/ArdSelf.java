package dev.maxarportal.maxar;

import java.util.Objects;

/** Answer of {@code GET /auth/self}. */
public record ArdSelf(ArdUser user) {

    public ArdSelf {
        Objects.requireNonNull(user, "user");
    }
}
