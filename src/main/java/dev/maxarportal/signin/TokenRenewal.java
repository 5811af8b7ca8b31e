package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import java.util.Set;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/** Exchanges a refresh token for a new access token. Maxar's refresh tokens rotate: the newest one replaces the old. */
@Component
class TokenRenewal {

    private static final Set<String> REFUSALS = Set.of(
            OAuth2ErrorCodes.INVALID_GRANT,
            OAuth2ErrorCodes.INVALID_CLIENT,
            OAuth2ErrorCodes.INVALID_REQUEST,
            OAuth2ErrorCodes.INVALID_SCOPE,
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
            OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
            OAuth2ErrorCodes.ACCESS_DENIED);

    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenEndpoint;

    TokenRenewal(OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenEndpoint) {
        this.tokenEndpoint = tokenEndpoint;
    }

    /**
     * Renews.
     *
     * @throws SignInEndedException when there is nothing to renew with, or Maxar refuses to
     * @throws MaxarException when the sign-in service does not answer properly
     */
    OAuth2AuthorizedClient renew(OAuth2AuthorizedClient client) {
        OAuth2RefreshToken refreshToken = client.getRefreshToken();
        if (refreshToken == null) {
            throw new SignInEndedException("The token has expired and there is no refresh token");
        }
        try {
            OAuth2AccessTokenResponse renewed = tokenEndpoint.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), refreshToken));
            return new OAuth2AuthorizedClient(
                    client.getClientRegistration(),
                    client.getPrincipalName(),
                    renewed.getAccessToken(),
                    renewed.getRefreshToken());
        } catch (OAuth2AuthorizationException failed) {
            if (REFUSALS.contains(failed.getError().getErrorCode())) {
                throw new SignInEndedException("The refresh token was refused");
            }
            throw MaxarException.notSent(MaxarService.SIGN_IN, failed);
        }
    }
}
