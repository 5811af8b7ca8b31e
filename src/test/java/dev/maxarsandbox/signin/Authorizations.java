package dev.maxarsandbox.signin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Who has signed in with which client; knows revoked refresh tokens, and takes tokens of before a refresh for a sign-out. */
@Component
final class Authorizations implements OAuth2AuthorizationService {

    private final InMemoryOAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
    /** By refresh or ID token, also those of before a refresh. */
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    private final Set<String> usedUp = ConcurrentHashMap.newKeySet();
    private final RefreshTokens refreshTokens;
    private final IssuedTokens issued;

    Authorizations(RefreshTokens refreshTokens, IssuedTokens issued) {
        this.refreshTokens = refreshTokens;
        this.issued = issued;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        for (Class<? extends OAuth2Token> type : List.of(OidcIdToken.class, OAuth2RefreshToken.class)) {
            OAuth2Authorization.Token<? extends OAuth2Token> token = authorization.getToken(type);
            if (token != null) {
                ids.put(token.getToken().getTokenValue(), authorization.getId());
            }
        }
        issued.note(authorization);
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
            return ever(token);
        }
        return memory.findByToken(token, type);
    }

    /** Ends the sign-in that this refresh token of this client once belonged to; whether there is such a one. */
    boolean end(String refreshToken, RegisteredClient client) {
        OAuth2Authorization signIn = ever(refreshToken);
        if (signIn == null || !signIn.getRegisteredClientId().equals(client.getId())) {
            return false;
        }
        memory.remove(signIn);
        return true;
    }

    private @Nullable OAuth2Authorization ever(String token) {
        String id = ids.get(token);
        return id == null ? null : memory.findById(id);
    }
}
