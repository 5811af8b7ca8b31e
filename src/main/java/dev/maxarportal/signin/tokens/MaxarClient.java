package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.settings.InvalidSettingException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;

/**
 * This portal as an OAuth client of Maxar. The endpoints are derived from the issuer instead of being discovered, so that
 * the portal starts while Maxar is away; the issuer is kept, since ID tokens are checked against it.
 */
public final class MaxarClient {

    public static final String REGISTRATION_ID = "maxar";

    /** The only client that Maxar documents: public, for user name and password. */
    private static final String DOCUMENTED = "mgp";

    private MaxarClient() {}

    private static @Nullable String registeredId(MaxarProperties maxar) {
        return StringUtils.hasText(maxar.clientId()) ? maxar.clientId() : null;
    }

    /** Whether Maxar has registered a client for this portal, so that people can sign in at Maxar's own page. */
    public static boolean isRegistered(MaxarProperties maxar) {
        return registeredId(maxar) != null;
    }

    static ClientRegistration registration(MaxarProperties maxar, SignInProperties signIn) {
        if (!isRegistered(maxar) && !signIn.passwordSignIn()) {
            throw new InvalidSettingException(
                    "Neither MAXAR_CLIENT_ID nor PORTAL_PASSWORD_SIGN_IN is set, so nobody could sign in.",
                    "Set MAXAR_CLIENT_ID to the id of the OAuth client that Maxar registered for this portal, or"
                            + " PORTAL_PASSWORD_SIGN_IN to true for Maxar's user names and passwords.");
        }
        boolean confidential = isRegistered(maxar) && StringUtils.hasText(maxar.clientSecret());
        ClientRegistration.Builder client = ClientRegistration.withRegistrationId(REGISTRATION_ID)
                .clientName("Maxar")
                .clientId(Objects.requireNonNullElse(registeredId(maxar), DOCUMENTED))
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
