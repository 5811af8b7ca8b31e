package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/** Renews the tokens of Maxar's sign-in. Maxar's refresh tokens rotate: the newest one replaces the old. */
@Component
class MaxarTokenRenewal implements TokenRenewal {

    private static final Set<String> REFUSALS = Set.of(
            OAuth2ErrorCodes.INVALID_GRANT,
            OAuth2ErrorCodes.INVALID_CLIENT,
            OAuth2ErrorCodes.INVALID_REQUEST,
            OAuth2ErrorCodes.INVALID_SCOPE,
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
            OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
            OAuth2ErrorCodes.ACCESS_DENIED);

    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenEndpoint;
    private final ClientRegistration portal;

    MaxarTokenRenewal(
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenEndpoint,
            ClientRegistrationRepository registrations) {
        this.tokenEndpoint = tokenEndpoint;
        this.portal = Objects.requireNonNull(registrations.findByRegistrationId(MaxarClient.REGISTRATION_ID));
    }

    @Override
    public SignInTokens renew(SignInTokens tokens) {
        if (tokens.refreshToken() == null) {
            throw new RenewalRefusedException("There is no refresh token");
        }
        try {
            OAuth2AccessTokenResponse answer = tokenEndpoint.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    portal,
                    new OAuth2AccessToken(
                            TokenType.BEARER, tokens.accessToken(), tokens.issuedAt(), tokens.expiresAt()),
                    new OAuth2RefreshToken(tokens.refreshToken(), null)));
            return SignInTokens.of(answer).withRefreshLifeOf(tokens);
        } catch (OAuth2AuthorizationException failed) {
            if (REFUSALS.contains(failed.getError().getErrorCode())) {
                throw new RenewalRefusedException("The refresh token was refused");
            }
            throw MaxarException.notSent(MaxarService.SIGN_IN, failed);
        }
    }
}
