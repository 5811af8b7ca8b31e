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
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a credential to Maxar, once, and sees to it that the portal knows what came of it. */
@Component
class RegistrationWriting {

    private final CredentialsRegistry registry;
    private final RegistrationMemory memory;
    private final RegistrationTrail trail;
    private final Clock clock;

    RegistrationWriting(CredentialsRegistry registry, RegistrationMemory memory, RegistrationTrail trail, Clock clock) {
        this.registry = registry;
        this.memory = memory;
        this.trail = trail;
        this.clock = clock;
    }

    Result write(String account, CurrentUser user, RegistrationForm form, Found found, @Nullable Credential before) {
        Secret secret = Objects.requireNonNull(found.secret(), "a refused secret is not written");
        Instant begun = clock.instant();
        try {
            registry.write(user, form.trimmedName(), new NewCredentials(secret, form.trimmedDescription()));
        } catch (MaxarException failed) {
            LostAnswer outcome =
                    failed.hadNoEffect() ? LostAnswer.NOT_WRITTEN : settle(user, form, before, begun, failed);
            if (outcome != LostAnswer.WRITTEN) {
                boolean unknown = outcome == LostAnswer.UNKNOWN;
                AuditResult result = unknown ? AuditResult.UNKNOWN : AuditResult.FAILED;
                trail.record(user, form, found, before, result, failed.happened());
                return unknown ? new PerhapsWritten(failed) : new NotWritten(failed);
            }
        }
        trail.record(user, form, found, before, AuditResult.DONE, null);
        return new Written(before != null, memory.take(account, user, form, found));
    }

    private LostAnswer settle(
            CurrentUser user,
            RegistrationForm form,
            @Nullable Credential before,
            Instant begun,
            MaxarException failed) {
        try {
            Credential after = registry.find(user, form.trimmedName()).orElse(null);
            boolean underWay = failed.problem() == Problem.TOO_SLOW;
            return LostAnswer.of(before, after, form.trimmedDescription(), begun, underWay);
        } catch (MaxarException alsoLost) {
            return LostAnswer.UNKNOWN;
        }
    }
}
