package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.NewCredentials;
import dev.maxarportal.signin.CurrentUser;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Registers a credential. Maxar replaces an existing one without a word, so this looks first and replaces only what may be
 * replaced.
 */
@Component
class Registration {

    private final CredentialsRegistry registry;

    Registration(CredentialsRegistry registry) {
        this.registry = registry;
    }

    Result register(CurrentUser user, String name, NewCredentials credentials, boolean mayReplace) {
        Optional<Credential> existing;
        try {
            existing = registry.find(user, name);
        } catch (MaxarException unknown) {
            return new NotWritten(unknown);
        }
        if (existing.isPresent() && !mayReplace) {
            return new Exists(existing.get());
        }
        try {
            registry.write(user, name, credentials);
        } catch (MaxarException failed) {
            return failed.hadNoEffect() ? new NotWritten(failed) : new PerhapsWritten(failed);
        }
        return new Written(existing.isPresent());
    }

    /** What came of it. */
    sealed interface Result {}

    /** Done; {@code replaced} tells whether there was one of this name before. */
    record Written(boolean replaced) implements Result {}

    /** Nothing was written: the name is taken, and nobody has agreed to replace what is there. */
    record Exists(Credential existing) implements Result {}

    /** Nothing was written. */
    record NotWritten(MaxarException problem) implements Result {}

    /** Maxar's answer was lost, so nobody knows. */
    record PerhapsWritten(MaxarException problem) implements Result {}
}
