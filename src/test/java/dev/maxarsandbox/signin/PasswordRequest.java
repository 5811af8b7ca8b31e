package dev.maxarsandbox.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** A password grant as a client asks for it; the framework has dropped this grant. */
final class PasswordRequest extends OAuth2AuthorizationGrantAuthenticationToken {

    static final AuthorizationGrantType GRANT = new AuthorizationGrantType("password");

    private final String username;
    private final String password;
    private final Set<String> scopes;

    private PasswordRequest(Authentication client, String username, String password, Set<String> scopes) {
        super(GRANT, client, Map.of());
        this.username = username;
        this.password = password;
        this.scopes = scopes;
    }

    /** The request, when it is one for this grant; to be called with the client already known. */
    static @Nullable Authentication of(HttpServletRequest request) {
        if (!GRANT.getValue().equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))) {
            return null;
        }
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        return new PasswordRequest(
                Objects.requireNonNull(client),
                field(request, "username"),
                field(request, "password"),
                Arrays.stream(field(request, OAuth2ParameterNames.SCOPE).split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    RegisteredClient client() {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) getPrincipal();
        return Objects.requireNonNull(client.getRegisteredClient());
    }

    void checkScopes() {
        if (!client().getScopes().containsAll(scopes)) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_SCOPE, "Invalid scopes: " + String.join(" ", scopes), null));
        }
    }

    /** What was asked for, and what Keycloak gives every client unasked. */
    Set<String> grantedScopes() {
        Set<String> granted = new LinkedHashSet<>(scopes);
        granted.addAll(List.of(OidcScopes.EMAIL, OidcScopes.PROFILE));
        return granted;
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
