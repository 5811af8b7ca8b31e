package dev.maxarportal.credentials;

import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.NewCredentials;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The credentials of the person's account, as ARD keeps them. What fails, fails with a {@link MaxarException}. */
@Component
class CredentialsRegistry {

    private final Maxar maxar;
    private final ArdApi ard;
    private final ArdIdentities identities;

    CredentialsRegistry(Maxar maxar, ArdApi ard, ArdIdentities identities) {
        this.maxar = maxar;
        this.ard = ard;
        this.identities = identities;
    }

    Outcome<List<CredentialsRow>> all(CurrentUser user) {
        return maxar.await(Outcome.of(inAccount(user, ard::credentials)
                .map(all -> all.stream().map(CredentialsRow::of).toList())));
    }

    /** Empty when no credential has this name. */
    Optional<CredentialsRow> find(CurrentUser user, String name) {
        return maxar.await(inAccount(user, account -> ard.credentials(account, name))
                .map(answer -> Optional.of(CredentialsRow.of(answer.registeredCredentials())))
                .onErrorResume(CredentialsRegistry::isUnknown, unknown -> Mono.just(Optional.empty())));
    }

    /** Registers the credential, or replaces the one that has this name. */
    void write(CurrentUser user, String name, NewCredentials credentials) {
        maxar.run(inAccount(user, account -> ard.putCredentials(account, name, credentials)));
    }

    /** Deletes the credential and answers true, or answers false when it was gone already. */
    boolean delete(CurrentUser user, String name) {
        return maxar.await(inAccount(user, account -> ard.deleteCredentials(account, name))
                .thenReturn(true)
                .onErrorResume(CredentialsRegistry::isUnknown, gone -> Mono.just(false)));
    }

    private <T> Mono<T> inAccount(CurrentUser user, Function<String, Mono<T>> call) {
        return identities.of(user).map(ArdIdentity::accountId).flatMap(call);
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof MaxarException refused && refused.problem() == Problem.NOT_FOUND;
    }
}
