package dev.maxarsandbox.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The token endpoint's answers in the contract's words, which are Keycloak's. */
@Component
final class TokenAnswers {

    private final JsonMapper json;

    TokenAnswers(JsonMapper json) {
        this.json = json;
    }

    void complete(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken token = context.getAuthentication();
        Map<String, Object> more = new LinkedHashMap<>(token.getAdditionalParameters());
        more.put("refresh_expires_in", TokenSwitches.REFRESH_LIFE.toSeconds() - 1);
        more.put("not-before-policy", 0);
        context.getAccessTokenResponse().additionalParameters(more);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        OAuth2Error error = exception instanceof OAuth2AuthenticationException refused
                ? refused.getError()
                : new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error.getErrorCode());
        String description = description(request, error);
        if (description != null) {
            body.put("error_description", description);
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), body);
    }

    private static String description(HttpServletRequest request, OAuth2Error error) {
        if (!OAuth2ErrorCodes.INVALID_GRANT.equals(error.getErrorCode())) {
            return error.getDescription();
        }
        boolean refresh = AuthorizationGrantType.REFRESH_TOKEN
                .getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        return refresh ? "Token is not active" : "Code not valid";
    }
}
