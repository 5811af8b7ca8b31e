package dev.maxarsandbox.signin;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/**
 * Takes any address of this machine, because a test's or demo's port is not known beforehand, and no other. Browser tests
 * know this machine also as {@code portal.test}, since browsers trust plain HTTP to the usual names.
 */
final class LocalRedirects {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "portal.test");

    private LocalRedirects() {}

    static void checkSignIn(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!isLocal(request.getRedirectUri())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(invalid("redirect_uri"), null);
        }
    }

    static void checkSignOut(OidcLogoutAuthenticationContext context) {
        OidcLogoutAuthenticationToken request = context.getAuthentication();
        String target = request.getPostLogoutRedirectUri();
        if (target != null && !target.isEmpty() && !isLocal(target)) {
            throw new OAuth2AuthenticationException(invalid("post_logout_redirect_uri"));
        }
    }

    private static boolean isLocal(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            URI uri = URI.create(address);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && HOSTS.contains(String.valueOf(uri.getHost()))
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static OAuth2Error invalid(String parameter) {
        return new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "Invalid parameter: " + parameter, null);
    }
}
