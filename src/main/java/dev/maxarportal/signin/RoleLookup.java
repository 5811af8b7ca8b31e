package dev.maxarportal.signin;

import dev.maxarportal.maxar.AccessToken;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Learns a person's role from ARD: at sign-in, again after a quarter of an hour, and sooner when ARD could not be asked. It
 * waits only briefly, because pages that need no role must not suffer when ARD is slow.
 */
@Component
class RoleLookup implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    // The first look-up after a start is slower, and a role missed here closes pages for half a minute.
    private static final Duration PATIENCE_AT_SIGN_IN = Duration.ofSeconds(6);
    private static final Logger log = LoggerFactory.getLogger(RoleLookup.class);

    private final ArdIdentities identities;
    private final Maxar maxar;
    private final Clock clock;

    RoleLookup(ArdIdentities identities, Maxar maxar, Clock clock) {
        this.identities = identities;
        this.maxar = maxar;
        this.clock = clock;
    }

    /** At sign-in: the ID token has been verified, the role is asked for with the access token that came along. */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        AccessToken token = new UnsavedToken(request.getAccessToken().getTokenValue());
        ArdIdentity identity = quietly(() -> maxar.awaitWith(token, atMost(PATIENCE_AT_SIGN_IN)));
        return CurrentUser.signedIn(request.getIdToken(), identity, clock.instant());
    }

    boolean isDue(CurrentUser user) {
        boolean known = user.role() != Role.UNKNOWN;
        Instant due = user.lookedUpAt().plus(known ? VALID : UNTIL_NEXT_TRY);
        return !clock.instant().isBefore(due);
    }

    /** Later: with the session's token; a role that cannot be confirmed is unknown. */
    CurrentUser again(CurrentUser user) {
        return user.lookedUpAgain(quietly(() -> maxar.await(atMost(PATIENCE))), clock.instant());
    }

    private Mono<ArdIdentity> atMost(Duration patience) {
        return identities.ask().timeout(patience);
    }

    private static @Nullable ArdIdentity quietly(Supplier<ArdIdentity> question) {
        try {
            return question.get();
        } catch (MaxarException failed) {
            log.warn("The role is unknown: {}", failed.getMessage());
            return null;
        }
    }

    /** The token of a sign-in that is just being completed: there is nothing yet to renew. */
    private record UnsavedToken(String value) implements AccessToken {

        @Override
        public AccessToken renewed() {
            return this;
        }

        @Override
        public RuntimeException refused(MaxarException problem) {
            return problem;
        }

        @Override
        public String toString() {
            return "(secret)";
        }
    }
}
