package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.RegistrationListener;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps what was read of a secret that Maxar has taken, and tells whoever waits for it. Whatever fails here, it stays registered. */
@Component
class RegistrationMemory {

    private static final Logger log = LoggerFactory.getLogger(RegistrationMemory.class);

    private final CredentialsRegistry registry;
    private final RegisteredSecrets secrets;
    private final List<RegistrationListener> listeners;
    private final Clock clock;

    RegistrationMemory(
            CredentialsRegistry registry,
            RegisteredSecrets secrets,
            List<RegistrationListener> listeners,
            Clock clock) {
        this.registry = registry;
        this.secrets = secrets;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Whether it could be kept. */
    boolean take(String account, CurrentUser user, RegistrationForm form, Found found) {
        try {
            keep(account, user, form, found);
            String predecessor = form.predecessor();
            if (predecessor != null) {
                listeners.forEach(listener -> listener.registered(account, form.trimmedName(), predecessor, user));
            }
        } catch (DataAccessException | TransactionException notKept) {
            log.error("What was read of a registered secret was not kept", notKept);
            return false;
        }
        askForTheTime(account, user, form.trimmedName());
        return true;
    }

    private void keep(String account, CurrentUser user, RegistrationForm form, Found found) {
        Instant now = clock.instant();
        if (found.facts() != null) {
            RegisteredSecret secret =
                    new RegisteredSecret(found.facts(), found.findings(), now, user.displayName(), null);
            secrets.keep(account, form.trimmedName(), secret);
        }
    }

    /** So soon after the write, the time that Maxar tells is that of the write, however wrong its clock may be. */
    private void askForTheTime(String account, CurrentUser user, String name) {
        try {
            Instant begun = clock.instant();
            Instant modified =
                    registry.find(user, name).map(Credential::modifiedAt).orElse(null);
            if (modified != null) {
                secrets.adopt(account, Map.of(name, modified), begun);
            }
        } catch (MaxarException | DataAccessException | TransactionException unread) {
            log.info("A credential was not read right after it was registered: {}", unread.getMessage());
        }
    }
}
