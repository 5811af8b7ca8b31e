package dev.maxarportal.maxar;

import java.util.Objects;

/** How ARD wraps one registered storage credential, in lists and alone. */
public record CredentialsAnswer(RegisteredCredentials registeredCredentials) {

    public CredentialsAnswer {
        Objects.requireNonNull(registeredCredentials, "registered_credentials");
    }
}
