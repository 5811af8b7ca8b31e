package dev.maxarsandbox.signin;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;

/** Every access, refresh and ID token that was ever handed out, so that a test can look for leaks. */
@Component
public final class IssuedTokens {

    private final Set<String> values = ConcurrentHashMap.newKeySet();

    IssuedTokens() {}

    public List<String> all() {
        return List.copyOf(values);
    }

    /** For tokens that do not come from the provider. */
    public void note(String token) {
        values.add(token);
    }

    void note(OAuth2Authorization authorization) {
        note(authorization.getAccessToken());
        note(authorization.getRefreshToken());
        note(authorization.getToken(OidcIdToken.class));
    }

    private void note(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token != null) {
            note(token.getToken().getTokenValue());
        }
    }
}
