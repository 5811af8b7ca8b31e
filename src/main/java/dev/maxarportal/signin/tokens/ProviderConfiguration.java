package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarProperties;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** How the portal speaks to Maxar's OpenID provider: with time limits throughout, which the framework's defaults lack. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class ProviderConfiguration {

    private final TokenEndpoint endpoint;

    ProviderConfiguration(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(MaxarProperties maxar, SignInProperties signIn) {
        return new InMemoryClientRegistrationRepository(MaxarClient.registration(maxar, signIn));
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        return RefreshLife.noting(withLimits(new RestClientAuthorizationCodeTokenResponseClient()));
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshExchange() {
        return withLimits(new RestClientRefreshTokenTokenResponseClient());
    }

    private <C extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> C withLimits(C client) {
        client.setRestClient(endpoint.client(new TokenRefusal()));
        return client;
    }

    /** Checks signature, issuer, audience and age of ID tokens; the algorithm must be one with a key pair. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders() {
        Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
        return client -> decoders.computeIfAbsent(
                client.getRegistrationId(),
                id -> endpoint.decoder(new DelegatingOAuth2TokenValidator<>(
                        JwtTypeValidator.jwt(), new JwtTimestampValidator(), new OidcIdTokenValidator(client))));
    }
}
