package dev.maxarsandbox.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The token endpoint's answers in the contract's words, which are Keycloak's. */
@Component
final class TokenAnswers {

    private final JsonMapper json;
    private final TokenSwitches switches;
    private final OAuth2AuthorizationService authorizations;

    TokenAnswers(JsonMapper json, TokenSwitches switches, OAuth2AuthorizationService authorizations) {
        this.json = json;
        this.switches = switches;
        this.authorizations = authorizations;
    }

    void complete(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken token = context.getAuthentication();
        Map<String, Object> more = new LinkedHashMap<>(token.getAdditionalParameters());
        if (switches.withoutIdTokens() && isByPassword(token)) {
            more.remove(OidcParameterNames.ID_TOKEN);
        }
        // Never 0, which is Keycloak's way to say that a token does not expire.
        more.put("refresh_expires_in", Math.max(1, switches.refreshLife().toSeconds() - 1));
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
        String description =
                exception instanceof PasswordRefusal ? error.getDescription() : description(request, error);
        if (description != null) {
            body.put("error_description", description);
        }
        HttpStatus status = exception instanceof PasswordRefusal refusal ? refusal.status() : HttpStatus.BAD_REQUEST;
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), body);
    }

    /** Also a refresh, when a password stood at the beginning. */
    private boolean isByPassword(OAuth2AccessTokenAuthenticationToken token) {
        OAuth2Authorization signIn =
                authorizations.findByToken(token.getAccessToken().getTokenValue(), OAuth2TokenType.ACCESS_TOKEN);
        return signIn != null && PasswordRequest.GRANT.equals(signIn.getAuthorizationGrantType());
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
