package dev.maxarsandbox.signin;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two clients: one with a secret, and the public one that Maxar documents. */
@Configuration(proxyBeanMethods = false)
public class SandboxClients {

    public static final String PORTAL = "maxar-portal";
    public static final String PORTAL_SECRET = "sandbox-client-secret";
    public static final String PUBLIC = "mgp";

    @Bean
    RegisteredClientRepository registeredClients() {
        RegisteredClient portal = client(PORTAL, methods -> {
                    methods.add(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
                    methods.add(ClientAuthenticationMethod.CLIENT_SECRET_POST);
                })
                .clientSecret("{noop}" + PORTAL_SECRET)
                .build();
        RegisteredClient open = client(PUBLIC, methods -> methods.add(ClientAuthenticationMethod.NONE))
                .build();
        return new InMemoryRegisteredClientRepository(portal, open);
    }

    private static RegisteredClient.Builder client(String id, Consumer<Set<ClientAuthenticationMethod>> methods) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethods(methods)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .authorizationGrantType(PasswordRequest.GRANT)
                // Required by the framework; LocalRedirects decides which addresses are taken.
                .redirectUri("http://localhost/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .reuseRefreshTokens(false)
                        .refreshTokenTimeToLive(TokenSwitches.USUAL_REFRESH_LIFE)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                        .build());
    }
}
