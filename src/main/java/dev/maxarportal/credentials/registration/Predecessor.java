package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.RegistrationListener;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The credential whose place the new one is to take. An address and a form may name any, so it is believed only as far as it is
 * there.
 */
@Component
class Predecessor {

    private final KnownCredentials known;
    private final CredentialsRegistry registry;
    private final List<RegistrationListener> listeners;

    Predecessor(KnownCredentials known, CredentialsRegistry registry, List<RegistrationListener> listeners) {
        this.known = known;
        this.registry = registry;
        this.listeners = listeners;
    }

    /** Its name; null when it is not remembered to be there. Maxar is not asked. */
    @Nullable
    String remembered(CurrentUser user, RegistrationForm form) {
        String name = form.predecessor();
        String account = user.actor().account();
        boolean there = name != null
                && account != null
                && known.find(account, name).filter(one -> !one.isGone()).isPresent();
        return there ? name : null;
    }

    /** The same, after Maxar was asked for one that is not remembered, which is remembered then. */
    @Nullable
    String found(CurrentUser user, RegistrationForm form) {
        String name = form.predecessor();
        if (name == null || name.equals(remembered(user, form))) {
            return name;
        }
        try {
            return registry.find(user, name).isPresent() ? name : null;
        } catch (MaxarException unknown) {
            return null;
        }
    }

    /** Whether it is noted that the credential of the form, which is registered by now, takes its place. */
    boolean isFollowed(CurrentUser user, RegistrationForm form) {
        String name = form.predecessor();
        String account = user.actor().account();
        try {
            return name != null
                    && account != null
                    && listeners.stream().anyMatch(listener -> listener.isFollowed(account, name, form.trimmedName()));
        } catch (DataAccessException unknown) {
            return false;
        }
    }
}
