package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.settings.InvalidSettingException;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;

/**
 * This portal as an OAuth client of Maxar. The endpoints are derived from the issuer instead of being discovered, so that
 * the portal starts while Maxar is away; the issuer is kept, since ID tokens are checked against it.
 */
final class MaxarClient {

    static final String REGISTRATION_ID = "maxar";

    private MaxarClient() {}

    static ClientRegistration registration(MaxarProperties maxar) {
        if (!StringUtils.hasText(maxar.clientId())) {
            throw new InvalidSettingException(
                    "MAXAR_CLIENT_ID is not set.",
                    "Set it to the id of the OAuth client that Maxar registered for this portal.");
        }
        boolean confidential = StringUtils.hasText(maxar.clientSecret());
        ClientRegistration.Builder client = ClientRegistration.withRegistrationId(REGISTRATION_ID)
                .clientName("Maxar")
                .clientId(maxar.clientId())
                .clientAuthenticationMethod(
                        confidential ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.NONE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(maxar.scopes())
                .authorizationUri(maxar.authorizationEndpoint())
                .tokenUri(maxar.tokenEndpoint())
                .jwkSetUri(maxar.jwkSetEndpoint())
                .issuerUri(maxar.issuerUri())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", maxar.endSessionEndpoint()));
        if (confidential) {
            client.clientSecret(maxar.clientSecret());
        }
        return client.build();
    }
}
