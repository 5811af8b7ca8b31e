package dev.maxarsandbox.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keycloak's sign-out without a browser: the client shows the refresh token, and the sign-in is over. A browser that was
 * used for signing in keeps its own session here.
 */
@RestController
class SignOutController {

    private static final String PATH = "/auth/realms/mds/protocol/openid-connect/logout";

    private final Authorizations authorizations;

    SignOutController(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    /** Whether a request is one of these; all others with this address come from browsers. */
    static boolean isMeant(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && PATH.equals(request.getRequestURI())
                && request.getParameter(OAuth2ParameterNames.REFRESH_TOKEN) != null;
    }

    @PostMapping(PATH)
    ResponseEntity<?> signOut(
            OAuth2ClientAuthenticationToken client,
            @RequestParam(OAuth2ParameterNames.REFRESH_TOKEN) String refreshToken) {
        if (!authorizations.end(refreshToken, Objects.requireNonNull(client.getRegisteredClient()))) {
            return ResponseEntity.badRequest()
                    .body(Map.of("error", "invalid_grant", "error_description", "Invalid refresh token"));
        }
        return ResponseEntity.noContent().build();
    }
}
