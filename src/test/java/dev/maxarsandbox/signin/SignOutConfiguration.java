package dev.maxarsandbox.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;

/** Lets clients, known as at the token endpoint, to the sign-out without a browser; the framework knows only the other. */
@Configuration(proxyBeanMethods = false)
class SignOutConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain signOut(
            HttpSecurity http, RegisteredClientRepository clients, OAuth2AuthorizationService authorizations) {
        PublicClient publicClient = new PublicClient(clients);
        OAuth2ClientAuthenticationFilter filter = new OAuth2ClientAuthenticationFilter(
                new ProviderManager(publicClient, new ClientSecretAuthenticationProvider(clients, authorizations)),
                SignOutController::isMeant);
        filter.setAuthenticationConverter(new DelegatingAuthenticationConverter(
                publicClient,
                new ClientSecretBasicAuthenticationConverter(),
                new ClientSecretPostAuthenticationConverter()));
        return http.securityMatcher(SignOutController::isMeant)
                .addFilterAfter(filter, AbstractPreAuthenticatedProcessingFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }
}
