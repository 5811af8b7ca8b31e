package dev.maxarportal.signin.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How long refresh tokens live: {@code refresh_expires_in} of the token endpoint's answer, in seconds, which Maxar sends and
 * Keycloak sets to 0 for tokens without an end. The framework drops it between the exchange of a code and the keeping of the
 * tokens; so it is noted on the request meanwhile.
 */
final class RefreshLife {

    private static final String NAME = "refresh_expires_in";
    private static final String NOTE = RefreshLife.class.getName();

    private RefreshLife() {}

    static @Nullable Instant end(OAuth2AccessTokenResponse answer) {
        Object seconds = answer.getAdditionalParameters().get(NAME);
        if (seconds == null || !seconds.toString().matches("\\d{1,9}") || Integer.parseInt(seconds.toString()) == 0) {
            return null;
        }
        Instant issued = Objects.requireNonNullElseGet(answer.getAccessToken().getIssuedAt(), Instant::now);
        return issued.plus(Duration.ofSeconds(Integer.parseInt(seconds.toString())));
    }

    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> noting(
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> exchange) {
        return code -> {
            OAuth2AccessTokenResponse answer = exchange.getTokenResponse(code);
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            Instant end = end(answer);
            if (request != null && end != null) {
                request.setAttribute(NOTE, end, RequestAttributes.SCOPE_REQUEST);
            }
            return answer;
        };
    }

    static @Nullable Instant noted(HttpServletRequest request) {
        return request.getAttribute(NOTE) instanceof Instant end ? end : null;
    }
}
