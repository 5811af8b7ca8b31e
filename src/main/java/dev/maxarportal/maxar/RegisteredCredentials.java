package dev.maxarportal.maxar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A storage credential registered at ARD. Its secret is never answered.
 *
 * @param credentialsId its name, which orders refer to
 * @param description null, empty or absent when none was given
 */
public record RegisteredCredentials(
        String credentialsId,
        @Nullable String description,
        @Nullable MaxarTime created,
        @Nullable MaxarTime modified) {

    public RegisteredCredentials {
        Objects.requireNonNull(credentialsId, "credentials_id");
    }
}
