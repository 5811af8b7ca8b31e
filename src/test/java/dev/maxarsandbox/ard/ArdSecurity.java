package dev.maxarsandbox.ard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** A bearer token of ARD's own opens ARD, and usually one of the provider's as well; roles are checked by the controllers. */
@Configuration(proxyBeanMethods = false)
class ArdSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain ard(
            HttpSecurity http,
            JsonMapper json,
            ArdSwitches switches,
            ArdAccessTokens ownTokens,
            JwtDecoder providersTokens) {
        AuthenticationEntryPoint refusal = (request, response, exception) -> {
            ArdRefusal unauthorized = ArdRefusal.unauthorized();
            response.setStatus(unauthorized.status().value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), unauthorized.error());
        };
        JwtDecoder tokens = token -> switches.ownTokensOnly() || ownTokens.isKnown(token)
                ? ownTokens.read(token)
                : providersTokens.decode(token);
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.POST, AuthenticateController.PATH)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal))
                .oauth2ResourceServer(
                        bearer -> bearer.authenticationEntryPoint(refusal).jwt(jwt -> jwt.decoder(tokens)))
                .build();
    }
}
