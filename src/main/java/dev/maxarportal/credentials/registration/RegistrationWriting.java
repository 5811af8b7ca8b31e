package dev.maxarportal.credentials.registration;

import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.registration.Registration.NotWritten;
import dev.maxarportal.credentials.registration.Registration.PerhapsWritten;
import dev.maxarportal.credentials.registration.Registration.Result;
import dev.maxarportal.credentials.registration.Registration.Written;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.NewCredentials;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.CurrentUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes a credential to Maxar, once, and sees to it that the portal knows what came of it. */
@Component
class RegistrationWriting {

    private static final Logger log = LoggerFactory.getLogger(RegistrationWriting.class);

    private final CredentialsRegistry registry;
    private final RegistrationMemory memory;
    private final RegistrationTrail trail;

    RegistrationWriting(CredentialsRegistry registry, RegistrationMemory memory, RegistrationTrail trail) {
        this.registry = registry;
        this.memory = memory;
        this.trail = trail;
    }

    Result write(String account, CurrentUser user, RegistrationForm form, Found found, @Nullable Credential before) {
        Secret secret = Objects.requireNonNull(found.secret(), "a refused secret is not written");
        String remark = null;
        try {
            registry.write(user, form.trimmedName(), new NewCredentials(secret, form.trimmedDescription()));
        } catch (MaxarException failed) {
            if (failed.hadNoEffect()) {
                trail.record(user, form, found, before, AuditResult.FAILED, failed.happened());
                return new NotWritten(failed);
            }
            if (!isWrittenAllTheSame(user, form, before)) {
                trail.record(user, form, found, before, AuditResult.UNKNOWN, failed.happened());
                return new PerhapsWritten(failed, before != null);
            }
            remark = "Maxar’s answer was lost; afterwards it had the credential with the description that was sent.";
        }
        trail.record(user, form, found, before, AuditResult.DONE, remark);
        return new Written(before != null, memory.take(account, user, form, found));
    }

    /** False when it cannot be told, also for want of the portal's own database: what was tried is then still written down. */
    private boolean isWrittenAllTheSame(CurrentUser user, RegistrationForm form, @Nullable Credential before) {
        try {
            Credential after = registry.find(user, form.trimmedName()).orElse(null);
            return LostAnswer.wasWritten(before, after, form.trimmedDescription());
        } catch (MaxarException | DataAccessException | TransactionException notTold) {
            log.warn("What became of a write whose answer was lost could not be looked up: {}", notTold.getMessage());
            return false;
        }
    }
}
