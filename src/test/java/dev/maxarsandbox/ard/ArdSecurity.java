package dev.maxarsandbox.ard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** A bearer token of the sandbox's provider opens ARD; roles are checked by the controllers. */
@Configuration(proxyBeanMethods = false)
class ArdSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain ard(HttpSecurity http, JsonMapper json) {
        AuthenticationEntryPoint refusal = (request, response, exception) -> {
            ArdRefusal unauthorized = ArdRefusal.unauthorized();
            response.setStatus(unauthorized.status().value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), unauthorized.error());
        };
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal))
                .oauth2ResourceServer(
                        bearer -> bearer.authenticationEntryPoint(refusal).jwt(Customizer.withDefaults()))
                .build();
    }
}
