package dev.maxarportal.signin;

import dev.maxarportal.maxar.AccessToken;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.maxar.ServiceTokens;
import dev.maxarportal.signin.tokens.SessionTokens;
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
 * Learns a person's role, from ARD first and else from the token's claims: at sign-in, again after a quarter of an hour, and
 * sooner when nobody could tell. It waits only briefly, because pages that need no role must not suffer when ARD is slow.
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
    private final ClaimRoles claims;
    private final Maxar maxar;
    private final SessionTokens tokens;
    private final boolean ardSignsInItself;
    private final Clock clock;

    RoleLookup(
            ArdIdentities identities,
            ClaimRoles claims,
            Maxar maxar,
            SessionTokens tokens,
            MaxarProperties properties,
            Clock clock) {
        this.identities = identities;
        this.claims = claims;
        this.maxar = maxar;
        this.tokens = tokens;
        this.ardSignsInItself = properties.ardSignsInItself();
        this.clock = clock;
    }

    /** At a sign-in on Maxar's page: the ID token has been verified, the role is asked for with the token that came along. */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String token = request.getAccessToken().getTokenValue();
        return CurrentUser.signedIn(request.getIdToken(), atSignIn(token, null), clock.instant());
    }

    /** With tokens that are not yet part of a session; the one of ARD's own sign-in is null when there is none. */
    RoleFinding atSignIn(String maxarToken, @Nullable String ardToken) {
        String forArd = ardSignsInItself ? ardToken : maxarToken;
        ArdIdentity identity = forArd == null
                ? null
                : quietly(() ->
                        maxar.awaitWith(ServiceTokens.same(new UnsavedToken(forArd)), atMost(PATIENCE_AT_SIGN_IN)));
        return withClaims(identity, () -> maxarToken);
    }

    boolean isDue(CurrentUser user) {
        boolean known = user.role() != Role.UNKNOWN;
        Instant due = user.lookedUpAt().plus(known ? VALID : UNTIL_NEXT_TRY);
        return !clock.instant().isBefore(due);
    }

    /** Later, with the session's tokens; a role that cannot be confirmed is unknown. */
    CurrentUser again(CurrentUser user) {
        ArdIdentity identity = quietly(() -> maxar.awaitWith(forLookUp(tokens.current()), atMost(PATIENCE)));
        RoleFinding found =
                withClaims(identity, () -> tokens.notOlderThan(VALID)).notAbove(user.toldByArd());
        return user.lookedUpAgain(found, clock.instant());
    }

    private static ServiceTokens forLookUp(ServiceTokens session) {
        return ServiceTokens.same(new ForLookUp(session.ard()));
    }

    private RoleFinding withClaims(@Nullable ArdIdentity identity, Supplier<@Nullable String> token) {
        RoleFinding byArd = RoleFinding.byArd(identity);
        if (byArd.role() != Role.UNKNOWN || !claims.areAsked()) {
            return byArd;
        }
        String current = quietly(token);
        return current == null ? byArd : claims.in(current, identity);
    }

    private Mono<ArdIdentity> atMost(Duration patience) {
        return identities.ask().timeout(patience);
    }

    private static <T> @Nullable T quietly(Supplier<? extends @Nullable T> question) {
        try {
            return question.get();
        } catch (MaxarException failed) {
            if (failed.problem() != Problem.NOT_CONNECTED) {
                log.warn("The role is unknown: {}", failed.getMessage());
            }
            return null;
        }
    }

    /** A session's token whose refusal leaves the role unknown, and does not send anybody to sign in again. */
    private record ForLookUp(AccessToken session) implements AccessToken {

        @Override
        public String value() {
            return session.value();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }

        @Override
        public AccessToken renewed() {
            AccessToken renewed = session.renewed();
            return renewed == session ? this : new ForLookUp(renewed);
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

    /** The token of a sign-in that is just being completed: there is nothing yet to renew. */
    private record UnsavedToken(String value) implements AccessToken {

        @Override
        public boolean isExpired() {
            return false;
        }

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
