package dev.maxarsandbox.signin;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** Who has signed in with which client; knows revoked refresh tokens, and takes an ID token of before a refresh as logout hint. */
@Component
final class Authorizations implements OAuth2AuthorizationService {

    private final InMemoryOAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
    private final Map<String, String> idTokens = new ConcurrentHashMap<>();
    private final Set<String> usedUp = ConcurrentHashMap.newKeySet();
    private final RefreshTokens refreshTokens;

    Authorizations(RefreshTokens refreshTokens) {
        this.refreshTokens = refreshTokens;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OidcIdToken> idToken = authorization.getToken(OidcIdToken.class);
        if (idToken != null) {
            idTokens.put(idToken.getToken().getTokenValue(), authorization.getId());
        }
        memory.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        memory.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return memory.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        // Used up by the look-up itself, so that of two refreshes at the same time only one succeeds.
        if (OAuth2TokenType.REFRESH_TOKEN.equals(type) && (refreshTokens.isRevoked(token) || !usedUp.add(token))) {
            return null;
        }
        if (type != null && OidcParameterNames.ID_TOKEN.equals(type.getValue())) {
            String id = idTokens.get(token);
            return id == null ? null : memory.findById(id);
        }
        return memory.findByToken(token, type);
    }
}
