package dev.maxarsandbox.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** The tokens of one password grant, made as those of the other grants are. */
final class PasswordTokens {

    private final OAuth2TokenGenerator<?> generator;
    private final PasswordRequest request;
    private final DefaultOAuth2TokenContext.Builder context;

    PasswordTokens(OAuth2TokenGenerator<?> generator, PasswordRequest request, Authentication person) {
        this.generator = generator;
        this.request = request;
        this.context = DefaultOAuth2TokenContext.builder()
                .registeredClient(request.client())
                .principal(person)
                .authorizationServerContext(Objects.requireNonNull(AuthorizationServerContextHolder.getContext()))
                .authorizedScopes(request.grantedScopes())
                .authorizationGrantType(PasswordRequest.GRANT)
                .authorizationGrant(request);
    }

    OAuth2AccessToken access() {
        Jwt jwt = make(OAuth2TokenType.ACCESS_TOKEN, Jwt.class);
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                jwt.getTokenValue(),
                jwt.getIssuedAt(),
                jwt.getExpiresAt(),
                request.grantedScopes());
    }

    OAuth2RefreshToken refresh() {
        return make(OAuth2TokenType.REFRESH_TOKEN, OAuth2RefreshToken.class);
    }

    @Nullable
    OidcIdToken id() {
        if (!request.grantedScopes().contains(OidcScopes.OPENID)) {
            return null;
        }
        Jwt jwt = make(new OAuth2TokenType(OidcParameterNames.ID_TOKEN), Jwt.class);
        return new OidcIdToken(jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
    }

    private <T extends OAuth2Token> T make(OAuth2TokenType type, Class<T> form) {
        OAuth2Token token = generator.generate(context.tokenType(type).build());
        return form.cast(Objects.requireNonNull(token));
    }
}
