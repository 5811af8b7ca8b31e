package dev.maxarsandbox.signin;

import static org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR;

import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxUser;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The provider's endpoints and its form; the framework's authorization server does the protocol. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SignInConfiguration {

    /** The issuer is whatever stands before these paths in the request, so that it needs no port beforehand. */
    @Bean
    AuthorizationServerSettings keycloakLayout() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .authorizationEndpoint("/protocol/openid-connect/auth")
                .tokenEndpoint("/protocol/openid-connect/token")
                .tokenIntrospectionEndpoint("/protocol/openid-connect/token/introspect")
                .tokenRevocationEndpoint("/protocol/openid-connect/revoke")
                .jwkSetEndpoint("/protocol/openid-connect/certs")
                .oidcUserInfoEndpoint("/protocol/openid-connect/userinfo")
                .oidcLogoutEndpoint("/protocol/openid-connect/logout")
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(
            HttpSecurity http,
            SandboxData data,
            RegisteredClientRepository clients,
            @Qualifier("tokenGenerator") OAuth2TokenGenerator<?> tokenGenerator,
            OAuth2AuthorizationService authorizations,
            PasswordCheck passwordCheck,
            TokenAnswers tokenAnswers) {
        PublicClient publicClient = new PublicClient(clients);
        PasswordGrants passwordGrants = new PasswordGrants(passwordCheck, authorizations, tokenGenerator);
        OAuth2AccessTokenResponseAuthenticationSuccessHandler issued =
                new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        issued.setAccessTokenResponseCustomizer(tokenAnswers::complete);
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.tokenGenerator(tokenGenerator)
                            .clientAuthentication(client ->
                                    client.authenticationConverter(publicClient).authenticationProvider(publicClient))
                            .authorizationEndpoint(endpoint -> endpoint.authenticationProviders(
                                    providers -> providers.forEach(SignInConfiguration::allowLocalRedirects)))
                            .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverter(PasswordRequest::of)
                                    .authenticationProvider(passwordGrants)
                                    .accessTokenResponseHandler(issued)
                                    .errorResponseHandler(tokenAnswers::refuse))
                            .oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(context ->
                                            new OidcUserInfo(PersonClaims.of(data.user(context.getAuthorization()
                                                            .getPrincipalName()))
                                                    .identity())))
                                    .logoutEndpoint(endpoint -> endpoint.authenticationProviders(
                                            providers -> providers.forEach(SignInConfiguration::allowLocalRedirects))));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(requestCache()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SignInPage.PATH)))
                .oauth2ResourceServer(bearer -> bearer.jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain form(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.requestCache(requestCache()))
                .formLogin(form -> form.loginPage(SignInPage.PATH).permitAll())
                .build();
    }

    @Bean
    UserDetailsService people(SandboxData data, SignInStatuses statuses) {
        return name -> data.person(name)
                .map(user -> User.withUsername(user.email())
                        .password("{noop}" + SandboxUser.PASSWORD)
                        .disabled(statuses.of(user.email()) != SignInStatus.ACTIVE)
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    private static HttpSessionRequestCache requestCache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        // Keeps the framework's own marker out of the authorization request's address.
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void allowLocalRedirects(AuthenticationProvider provider) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider signIn) {
            signIn.setAuthenticationValidator(DEFAULT_SCOPE_VALIDATOR.andThen(LocalRedirects::checkSignIn));
        } else if (provider instanceof OidcLogoutAuthenticationProvider signOut) {
            signOut.setAuthenticationValidator(LocalRedirects::checkSignOut);
        }
    }
}
