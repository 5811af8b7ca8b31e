package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.AccessTokenClaims;
import dev.maxarportal.signin.tokens.MaxarClient;
import dev.maxarportal.signin.tokens.SignInTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Finds out who has signed in with a password: from the ID token, which must verify if there is one; else from the access
 * token; else by the user name, since Maxar documents neither.
 */
@Component
class PasswordPerson {

    /** Stands where the framework wants an ID token and Maxar sent none. */
    private static final String NO_ID_TOKEN = "none";

    private static final Set<String> KEPT = Set.of(
            StandardClaimNames.SUB,
            StandardClaimNames.NAME,
            StandardClaimNames.PREFERRED_USERNAME,
            StandardClaimNames.EMAIL);

    private final JwtDecoderFactory<ClientRegistration> idTokens;
    private final ClientRegistration portal;
    private final AccessTokenClaims accessTokens;
    private final RoleLookup roles;
    private final Clock clock;

    PasswordPerson(
            JwtDecoderFactory<ClientRegistration> idTokens,
            ClientRegistrationRepository registrations,
            AccessTokenClaims accessTokens,
            RoleLookup roles,
            Clock clock) {
        this.idTokens = idTokens;
        this.portal = Objects.requireNonNull(registrations.findByRegistrationId(MaxarClient.REGISTRATION_ID));
        this.accessTokens = accessTokens;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * The person with their role.
     *
     * @throws PasswordSignInException when the ID token cannot be verified
     */
    CurrentUser of(String username, OAuth2AccessTokenResponse answer, @Nullable SignInTokens ard) {
        String accessToken = answer.getAccessToken().getTokenValue();
        OidcIdToken identity = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String told
                ? verified(told, username)
                : withoutIdToken(username, accessToken);
        RoleFinding found = roles.atSignIn(accessToken, ard == null ? null : ard.accessToken());
        return CurrentUser.signedInWithPassword(identity, found, clock.instant());
    }

    private OidcIdToken verified(String idToken, String username) {
        try {
            Jwt jwt = idTokens.createDecoder(portal).decode(idToken);
            return new OidcIdToken(jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
        } catch (JwtException unverified) {
            throw new PasswordSignInException(SignInFailure.UNTRUSTED, username, false);
        }
    }

    private OidcIdToken withoutIdToken(String username, String accessToken) {
        Map<String, Object> claims = new HashMap<>(accessTokens.of(accessToken));
        claims.keySet().retainAll(KEPT);
        claims.putIfAbsent(StandardClaimNames.SUB, username);
        claims.putIfAbsent(StandardClaimNames.PREFERRED_USERNAME, username);
        Instant now = clock.instant();
        return new OidcIdToken(NO_ID_TOKEN, now, null, claims);
    }
}
