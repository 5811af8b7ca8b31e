package dev.maxarportal.credentials.detail;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.MemoryInstead;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out about one credential: Maxar knows best, and the portal remembers what Maxar no longer has or cannot tell. */
@Component
class CredentialSearch {

    private final CredentialsRegistry registry;
    private final KnownCredentials known;

    CredentialSearch(CredentialsRegistry registry, KnownCredentials known) {
        this.registry = registry;
        this.known = known;
    }

    /** Ends the request when Maxar has no such credential and had none that the portal remembers. */
    FoundCredential find(CurrentUser user, String name) {
        try {
            Optional<Credential> told = registry.find(user, name);
            return told.isPresent()
                    ? new FoundCredential(told.get(), null, null, null)
                    : known.find(account(user), name)
                            .map(one -> remembered(account(user), one, null))
                            .orElseThrow(CredentialsName::notRegistered);
        } catch (MaxarException failed) {
            String account = MemoryInstead.account(user, failed);
            return Optional.ofNullable(account)
                    .flatMap(mine -> known.find(mine, name))
                    .map(one -> remembered(account, one, failed))
                    .orElse(new FoundCredential(null, null, failed, null));
        }
    }

    /** The credential as it is remembered, or else as Maxar tells of it, so that a question to Maxar is mostly saved. */
    Credential recall(CurrentUser user, String name) {
        return known.find(account(user), name)
                .map(KnownCredential::credential)
                .or(() -> registry.find(user, name))
                .orElseThrow(CredentialsName::notRegistered);
    }

    String account(CurrentUser user) {
        String account = user.actor().account();
        return account == null ? registry.account(user) : account;
    }

    private FoundCredential remembered(
            @Nullable String account, KnownCredential one, @Nullable MaxarException problem) {
        Instant learnt = one.learntAt();
        Instant read = account == null || one.isGone()
                ? null
                : known.listReadAt(account).orElse(null);
        return new FoundCredential(
                one.credential(),
                one.isGone() ? one : null,
                problem,
                read == null || read.isBefore(learnt) ? learnt : read);
    }
}
