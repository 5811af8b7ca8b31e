package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.signin.tokens.TokenStore;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.util.StringUtils;

/** The security filter chain: everything but the sign-in page, assets and health needs a signed-in person. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(RoleProperties.class)
class SecurityConfiguration {

    /** Files that are the same for everybody: no session is looked up for them. */
    @Bean
    @Order(0)
    SecurityFilterChain assets(HttpSecurity http, MaxarProperties maxar) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(RequestCacheConfigurer::disable)
                .securityContext(SecurityContextConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                // Also when it makes no session it asks who is there.
                .sessionManagement(SessionManagementConfigurer::disable)
                .headers(headers(maxar))
                .build();
    }

    @Bean
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            MaxarProperties maxar,
            SignInWays ways,
            SignInUpkeep upkeep,
            SignInEntryPoint entryPoint,
            OutdatedFormHandler outdatedForms,
            SignOut signOut,
            TokenStore tokens,
            SecurityContextRepository contexts,
            RequestCache requestCache) {
        ways.addTo(http);
        upkeep.addTo(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/sign-in", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                // A new session at sign-in, not only a new id: a late answer of before would write the old id back.
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::migrateSession)
                        .addSessionAuthenticationStrategy(new OnePersonPerSession(tokens)))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requestCache))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(entryPoint).accessDeniedHandler(outdatedForms))
                .headers(headers(maxar))
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Remembers the page a person wanted, so that signing in leads back to it; never a form, a file or a part of a page. */
    @Bean
    RequestCache requestCache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !SignInPath.leads(request)
                && request.getHeader(UnsentForms.BY_SCRIPT) == null
                && !StringUtils.getFilename(request.getRequestURI()).contains("."));
        withoutMarker(cache);
        return cache;
    }

    /** Keeps the framework from adding "continue" to the address that a person comes back to. */
    @SuppressWarnings("NullAway") // null is how the framework documents switching it off
    private static void withoutMarker(HttpSessionRequestCache cache) {
        cache.setMatchingRequestParameterName(null);
    }

    /** Nothing inline, nothing from elsewhere; forms may lead to Maxar, because signing out redirects there. */
    private static Customizer<HeadersConfigurer<HttpSecurity>> headers(MaxarProperties maxar) {
        String maxarOrigins = Stream.of(maxar.issuerUri(), maxar.endSessionEndpoint(), maxar.authorizationEndpoint())
                .map(SecurityConfiguration::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        String policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + maxarOrigins;
        return headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
