package dev.maxarportal.maxar;

import java.util.Objects;

/** Answer of {@code GET /admin/account/{id}}. */
public record ArdAccountAnswer(ArdAccount account) {

    public ArdAccountAnswer {
        Objects.requireNonNull(account, "account");
    }
}
