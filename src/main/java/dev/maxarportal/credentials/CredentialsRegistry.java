package dev.maxarportal.credentials;

import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.NewCredentials;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.maxar.RegisteredCredentials;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The credentials of the person's account, as ARD keeps them, with what the portal remembers of each. What fails, fails with
 * a {@link MaxarException}.
 */
@Component
public class CredentialsRegistry {

    private final Maxar maxar;
    private final ArdApi ard;
    private final ArdIdentities identities;
    private final KnownCredentials known;
    private final CredentialMemory memory;
    private final Clock clock;

    CredentialsRegistry(
            Maxar maxar,
            ArdApi ard,
            ArdIdentities identities,
            KnownCredentials known,
            CredentialMemory memory,
            Clock clock) {
        this.maxar = maxar;
        this.ard = ard;
        this.identities = identities;
        this.known = known;
        this.memory = memory;
        this.clock = clock;
    }

    /** Maxar's id of the account that the person belongs to. */
    public String account(CurrentUser user) {
        return maxar.await(identities.of(user).map(ArdIdentity::accountId));
    }

    /** All credentials of the account. */
    public CredentialList all(CurrentUser user) {
        Instant begun = clock.instant();
        Answer<ArdList<RegisteredCredentials>> answer = maxar.await(inAccount(user, ard::credentials));
        Map<String, KnownCredential> before = known.byName(answer.account);
        Instant now = clock.instant();
        List<Credential> all = answer.value.all().stream()
                .map(told -> merged(told, before.get(told.credentialsId()), now))
                .toList();
        memory.seen(answer.account, all, answer.value.whole(), before, begun);
        return new CredentialList(answer.account, all, begun);
    }

    /** Empty when no credential has this name. */
    public Optional<Credential> find(CurrentUser user, String name) {
        Instant begun = clock.instant();
        Answer<Optional<RegisteredCredentials>> answer =
                maxar.await(inAccount(user, account -> ard.credentials(account, name)
                        .map(found -> Optional.of(found.registeredCredentials()))
                        .onErrorResume(CredentialsRegistry::isUnknown, unknown -> Mono.just(Optional.empty()))));
        if (answer.value.isEmpty()) {
            memory.absent(answer.account, name, begun);
            return Optional.empty();
        }
        KnownCredential before = known.find(answer.account, name).orElse(null);
        Credential found = merged(answer.value.get(), before, clock.instant());
        memory.seen(answer.account, found, before, begun);
        return Optional.of(found);
    }

    /** Registers the credential at Maxar, or replaces the one that has this name. */
    public void write(CurrentUser user, String name, NewCredentials credentials) {
        String account = account(user);
        try {
            maxar.run(ard.putCredentials(account, name, credentials));
        } catch (MaxarException failed) {
            throw doubted(account, failed);
        }
        memory.written(account, name, credentials.description(), clock.instant());
    }

    /** Deletes the credential at Maxar and answers true, or answers false when it was gone already. */
    public boolean delete(CurrentUser user, String name) {
        String account = account(user);
        try {
            return maxar.await(ard.deleteCredentials(account, name)
                    .thenReturn(true)
                    .onErrorResume(CredentialsRegistry::isUnknown, gone -> Mono.just(false)));
        } catch (MaxarException failed) {
            throw doubted(account, failed);
        }
    }

    private MaxarException doubted(String account, MaxarException failed) {
        if (!failed.hadNoEffect()) {
            memory.doubted(account);
        }
        return failed;
    }

    private static Credential merged(RegisteredCredentials told, @Nullable KnownCredential before, Instant now) {
        return before == null
                ? Credential.of(told, null, CredentialNote.NONE, now)
                : Credential.of(
                        told,
                        before.credential().registered(),
                        before.credential().note(),
                        now);
    }

    private <T> Mono<Answer<T>> inAccount(CurrentUser user, Function<String, Mono<T>> call) {
        return identities.of(user).map(ArdIdentity::accountId).flatMap(account -> call.apply(account)
                .map(value -> new Answer<>(account, value)));
    }

    private record Answer<T>(String account, T value) {}

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof MaxarException refused && refused.problem() == Problem.NOT_FOUND;
    }
}
