package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.DatabaseAwayException;
import dev.maxarportal.credentials.NameTurns;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Registers a credential. Maxar replaces an existing one without a word, so this looks right before it writes, and writes only
 * what somebody agreed to after having seen what is there.
 */
@Component
class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final CredentialsRegistry registry;
    private final NameTurns turns;
    private final Interventions interventions;
    private final RegistrationWriting writing;

    Registration(
            CredentialsRegistry registry, NameTurns turns, Interventions interventions, RegistrationWriting writing) {
        this.registry = registry;
        this.turns = turns;
        this.interventions = interventions;
        this.writing = writing;
    }

    /** Registers what the form asks for, unless a question is open. */
    Result register(CurrentUser user, RegistrationForm form, Found found) {
        try {
            String account = registry.account(user);
            return turns.take(account, form.trimmedName(), () -> inTurn(account, user, form, found))
                    .orElseGet(Busy::new);
        } catch (MaxarException unknown) {
            // Only what is asked before anything is written ends up here.
            return new NotWritten(unknown);
        } catch (DatabaseAwayException notTried) {
            log.error("A credential was not registered", notTried);
            return new NotTried();
        }
    }

    private Result inTurn(String account, CurrentUser user, RegistrationForm form, Found found) {
        String name = form.trimmedName();
        Credential existing = find(user, name);
        Overwriting overwriting = Overwriting.of(form, existing);
        if (overwriting.isMeanwhile()) {
            return new Asks(existing, overwriting, interventions.find(account, name, existing));
        }
        if (overwriting != Overwriting.ALLOWED || !found.isConsented()) {
            return new Asks(existing, overwriting, null);
        }
        return writing.write(account, user, form, found, existing);
    }

    private @Nullable Credential find(CurrentUser user, String name) {
        try {
            return registry.find(user, name).orElse(null);
        } catch (DataAccessException | TransactionException unread) {
            throw new DatabaseAwayException(unread);
        }
    }

    /** What came of it. */
    sealed interface Result {}

    /**
     * Done.
     *
     * @param replaced whether there was one of this name before
     * @param kept whether what was read of the secret could be kept
     */
    record Written(boolean replaced, boolean kept) implements Result {}

    /**
     * Nothing was written, since a question is open: what is there may be replaced, or findings be agreed to.
     *
     * @param existing null when there is none of this name
     * @param meanwhile null unless somebody was quicker
     */
    record Asks(
            @Nullable Credential existing,
            Overwriting overwriting,
            @Nullable Meanwhile meanwhile) implements Result {}

    /** Nothing was written: somebody else is writing to the same name. */
    record Busy() implements Result {}

    /** Nothing was written: the portal's own database failed before. */
    record NotTried() implements Result {}

    /** Nothing was written. */
    record NotWritten(MaxarException problem) implements Result {}

    /** Maxar's answer was lost, and what it tells now does not settle it. */
    record PerhapsWritten(MaxarException problem, boolean replacing) implements Result {}
}
