package dev.maxarsandbox.signin;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Gives tokens for a name and a password, and keeps the sign-in, so that it can be refreshed like any other. */
final class PasswordGrants implements AuthenticationProvider {

    private final PasswordCheck check;
    private final OAuth2AuthorizationService authorizations;
    private final OAuth2TokenGenerator<?> generator;

    PasswordGrants(PasswordCheck check, OAuth2AuthorizationService authorizations, OAuth2TokenGenerator<?> generator) {
        this.check = check;
        this.authorizations = authorizations;
        this.generator = generator;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        PasswordRequest request = (PasswordRequest) authentication;
        request.checkScopes();
        String email = check.person(request.username(), request.password()).email();
        Authentication person = UsernamePasswordAuthenticationToken.authenticated(email, null, List.of());
        PasswordTokens tokens = new PasswordTokens(generator, request, person);
        OAuth2AccessToken access = tokens.access();
        OAuth2RefreshToken refresh = tokens.refresh();
        OAuth2Authorization.Builder signIn = OAuth2Authorization.withRegisteredClient(request.client())
                .principalName(email)
                .authorizationGrantType(PasswordRequest.GRANT)
                .authorizedScopes(access.getScopes())
                // Where the framework looks for the person when it refreshes.
                .attribute(Principal.class.getName(), person)
                .accessToken(access)
                .refreshToken(refresh);
        OidcIdToken id = tokens.id();
        if (id != null) {
            signIn.token(id);
        }
        authorizations.save(signIn.build());
        return new OAuth2AccessTokenAuthenticationToken(
                request.client(),
                (Authentication) request.getPrincipal(),
                access,
                refresh,
                id == null ? Map.of() : Map.of(OidcParameterNames.ID_TOKEN, id.getTokenValue()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PasswordRequest.class.isAssignableFrom(authentication);
    }
}
