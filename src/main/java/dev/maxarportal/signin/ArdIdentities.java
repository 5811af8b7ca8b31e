package dev.maxarportal.signin;

import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdSelf;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers who a person is to ARD, for calls that need the user or account id. */
@Component
public class ArdIdentities {

    private final ArdApi ard;

    ArdIdentities(ArdApi ard) {
        this.ard = ard;
    }

    /** What is known already, or else ARD's own answer, which fails as any call to ARD does. */
    public Mono<ArdIdentity> of(CurrentUser user) {
        ArdIdentity known = user.identity();
        return known == null ? ask() : Mono.just(known);
    }

    Mono<ArdIdentity> ask() {
        return ard.self().map(ArdSelf::user).map(ArdIdentity::of);
    }
}
