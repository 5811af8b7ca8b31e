package dev.maxarsandbox.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Lets a public client come with nothing but its id, as the contract has it; the framework itself wants a PKCE verifier. */
final class PublicClient implements AuthenticationConverter, AuthenticationProvider {

    private static final Set<String> GRANTS =
            Set.of(AuthorizationGrantType.REFRESH_TOKEN.getValue(), PasswordRequest.GRANT.getValue());

    private final RegisteredClientRepository clients;

    PublicClient(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String grant = String.valueOf(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        String id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        boolean secret = request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (id == null || secret || !(GRANTS.contains(grant) || SignOutController.isMeant(request))) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(id, ClientAuthenticationMethod.NONE, null, Map.of());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken token = (OAuth2ClientAuthenticationToken) authentication;
        boolean verifier = token.getAdditionalParameters().containsKey(PkceParameterNames.CODE_VERIFIER);
        if (!ClientAuthenticationMethod.NONE.equals(token.getClientAuthenticationMethod()) || verifier) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(String.valueOf(token.getPrincipal()));
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
