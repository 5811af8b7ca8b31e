package dev.maxarportal.signin.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Where the framework's OAuth sign-in leaves its tokens. The framework's own session repository would store the client's
 * whole registration with them, its secret included.
 */
@Component
class SlimClients implements OAuth2AuthorizedClientRepository {

    private final TokenStore tokens;
    private final ClientRegistration portal;

    SlimClients(TokenStore tokens, ClientRegistrationRepository registrations) {
        this.tokens = tokens;
        this.portal = Objects.requireNonNull(registrations.findByRegistrationId(MaxarClient.REGISTRATION_ID));
    }

    @Override
    @SuppressWarnings("unchecked") // there is one class of client; the interface is generic for historical reasons
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        SignInTokens kept = tokens.find(request, TokenKind.MAXAR);
        return kept == null ? null : (T) client(kept, person);
    }

    private OAuth2AuthorizedClient client(SignInTokens kept, Authentication person) {
        return new OAuth2AuthorizedClient(
                portal,
                person.getName(),
                new OAuth2AccessToken(TokenType.BEARER, kept.accessToken(), kept.issuedAt(), kept.expiresAt()),
                kept.refreshToken() == null ? null : new OAuth2RefreshToken(kept.refreshToken(), null));
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        tokens.keep(
                request,
                TokenKind.MAXAR,
                SignInTokens.of(client.getAccessToken(), client.getRefreshToken(), RefreshLife.noted(request)));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        tokens.forget(request, TokenKind.MAXAR);
    }
}
