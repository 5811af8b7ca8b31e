package dev.maxarsandbox.signin;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Gives refresh tokens to public clients, too, as Keycloak does; the framework's own generator refuses them. */
@Component
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private final Base64StringKeyGenerator texts =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 96);
    private final TokenSwitches switches;

    RefreshTokens(TokenSwitches switches) {
        this.switches = switches;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        Instant now = Instant.now();
        String text = switches.refreshGeneration() + "." + texts.generateKey();
        return new OAuth2RefreshToken(text, now, now.plus(switches.refreshLife()));
    }

    boolean isRevoked(String token) {
        return !token.startsWith(switches.refreshGeneration() + ".");
    }
}
