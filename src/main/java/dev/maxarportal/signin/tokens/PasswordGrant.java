package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarProperties;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Exchanges a Maxar user name and password for tokens. It exists because this is the only grant that Maxar documents
 * (public client {@code mgp}), and because Spring Security no longer has it: OAuth 2.1 drops the grant, since the client
 * sees the password. The password goes from the request to Maxar and is not kept. Each call asks Maxar once, never again:
 * Maxar suspends users after repeated failures.
 */
@Component
public class PasswordGrant {

    private static final Logger log = LoggerFactory.getLogger(PasswordGrant.class);

    /** Nobody waits long for a sign-out. */
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final RestClient http;
    private final RestClient farewell;
    private final ClientRegistration portal;
    private final URI tokenEndpoint;
    private final URI endSessionEndpoint;

    PasswordGrant(TokenEndpoint endpoint, ClientRegistrationRepository registrations, MaxarProperties maxar) {
        this.http = endpoint.client(new PasswordRefusal());
        this.farewell = endpoint.client(new PasswordRefusal(), FAREWELL);
        this.portal = Objects.requireNonNull(registrations.findByRegistrationId(MaxarClient.REGISTRATION_ID));
        this.tokenEndpoint = URI.create(maxar.tokenEndpoint());
        this.endSessionEndpoint = URI.create(maxar.endSessionEndpoint());
    }

    /**
     * The tokens of that person.
     *
     * @throws PasswordRefusedException when Maxar refuses, or does not answer properly
     */
    public OAuth2AccessTokenResponse exchange(String username, String password) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add(OAuth2ParameterNames.GRANT_TYPE, "password");
        form.add("username", username);
        form.add("password", password);
        form.add(OAuth2ParameterNames.SCOPE, String.join(" ", portal.getScopes()));
        try {
            OAuth2AccessTokenResponse answer =
                    request(http, tokenEndpoint, form).retrieve().body(OAuth2AccessTokenResponse.class);
            if (answer != null) {
                return answer;
            }
        } catch (RestClientException failed) {
            // Its message may quote the answer.
            log.warn(
                    "The token endpoint did not answer properly: {}",
                    failed.getClass().getSimpleName());
        }
        throw new PasswordRefusedException(PasswordRefusedException.Reason.UNAVAILABLE);
    }

    /** Ends the sign-in at Maxar as far as it can be ended without a browser, which is Keycloak's way with refresh tokens. */
    public void end(SignInTokens tokens) {
        if (tokens.refreshToken() == null) {
            return;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add(OAuth2ParameterNames.REFRESH_TOKEN, tokens.refreshToken());
        try {
            request(farewell, endSessionEndpoint, form).retrieve().toBodilessEntity();
        } catch (RestClientException | PasswordRefusedException failed) {
            log.warn(
                    "The sign-in could not be ended at Maxar: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private RestClient.RequestBodySpec request(RestClient client, URI to, MultiValueMap<String, String> form) {
        RestClient.RequestBodySpec request = client.post()
                .uri(to)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON);
        if (portal.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.NONE)) {
            form.add(OAuth2ParameterNames.CLIENT_ID, portal.getClientId());
        } else {
            request.headers(
                    headers -> headers.setBasicAuth(encoded(portal.getClientId()), encoded(portal.getClientSecret())));
        }
        return request.body(form);
    }

    /** As OAuth wants it in this place, and as the framework sends it with the other grants. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
