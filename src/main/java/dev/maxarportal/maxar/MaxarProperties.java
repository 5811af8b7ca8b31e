package dev.maxarportal.maxar;

import dev.maxarportal.settings.InvalidSettingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where Maxar is and who this portal is to Maxar. Every address is a setting, because Maxar has renamed hosts before.
 *
 * @param clientId OAuth client of this portal
 * @param clientSecret its secret; without one the portal is a public client
 * @param issuerUri OpenID issuer; the endpoints follow Keycloak's layout under it
 * @param ardUrl base of the ARD API
 * @param apiKeyUrl address of the API-key service
 * @param apiUrl base of the platform APIs, used in snippets only
 * @param timeLimit how long one call may take, answer included
 * @param scopes OAuth scopes asked for at sign-in
 * @param ardToken {@code relay} when ARD takes the sign-in's bearer token, {@code own} when it has its own sign-in
 * @param endpoint single OpenID endpoints that differ from Keycloak's layout
 */
@ConfigurationProperties("maxar")
public record MaxarProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,

        @DefaultValue("https://account.maxar.com/auth/realms/mds")
        String issuerUri,

        @DefaultValue("https://ard.maxar.com/api/v1") String ardUrl,

        @DefaultValue("https://account.maxar.com/api-key/api/v2/api-key")
        String apiKeyUrl,

        @DefaultValue("https://api.maxar.com") String apiUrl,
        @DefaultValue("10s") Duration timeLimit,
        @DefaultValue("openid") List<String> scopes,
        @DefaultValue("relay") String ardToken,
        @DefaultValue Endpoints endpoint) {

    private static final String OWN = "own";
    private static final int CALLS_ON_END = 3;

    public MaxarProperties {
        issuerUri = base("MAXAR_ISSUER_URI", issuerUri);
        ardUrl = base("MAXAR_ARD_URL", ardUrl);
        apiKeyUrl = base("MAXAR_API_KEY_URL", apiKeyUrl);
        apiUrl = base("MAXAR_API_URL", apiUrl);
        scopes = scopes.isEmpty() ? List.of("openid") : List.copyOf(scopes);
        if (!ardToken.equalsIgnoreCase("relay") && !ardToken.equalsIgnoreCase(OWN)) {
            throw new InvalidSettingException(
                    "MAXAR_ARD_TOKEN is neither relay nor own.",
                    "Set it to own when ARD has its own sign-in, else leave it out.");
        }
        if (timeLimit.isZero() || timeLimit.isNegative()) {
            throw new InvalidSettingException(
                    "MAXAR_TIME_LIMIT must be longer than zero.", "Set it to a duration such as 10s.");
        }
    }

    @Override
    public String toString() {
        return "MaxarProperties[clientId=" + clientId + ", clientSecret=(secret), issuerUri=" + issuerUri + ", ardUrl="
                + ardUrl + ", apiKeyUrl=" + apiKeyUrl + ", apiUrl=" + apiUrl + ", timeLimit=" + timeLimit + ", scopes="
                + scopes + ", ardToken=" + ardToken + ", endpoint=" + endpoint + "]";
    }

    /** Whether ARD has its own sign-in, so that it does not get the token of Maxar's. */
    public boolean ardSignsInItself() {
        return OWN.equalsIgnoreCase(ardToken);
    }

    /** How long somebody waits for Maxar at most, since one answer may take several calls. */
    public Duration longestWait() {
        return timeLimit.multipliedBy(CALLS_ON_END);
    }

    /** Base address of a service that is called with the user's token. */
    String baseUrl(MaxarService service) {
        return service == MaxarService.ARD ? ardUrl : apiKeyUrl;
    }

    /**
     * OpenID endpoints, each derived from the issuer unless it is set alone. Maxar documents only the token endpoint; the
     * others follow from Keycloak's fixed layout.
     *
     * @param authorization the page that signs a person in
     * @param token where codes and refresh tokens are exchanged
     * @param jwkSet the provider's public keys
     * @param endSession where a sign-out ends the Maxar session
     */
    public record Endpoints(
            @Nullable String authorization,
            @Nullable String token,
            @Nullable String jwkSet,
            @Nullable String endSession) {

        public Endpoints {
            authorization = optional("MAXAR_ENDPOINT_AUTHORIZATION", authorization);
            token = optional("MAXAR_ENDPOINT_TOKEN", token);
            jwkSet = optional("MAXAR_ENDPOINT_JWK_SET", jwkSet);
            endSession = optional("MAXAR_ENDPOINT_END_SESSION", endSession);
        }

        private static @Nullable String optional(String variable, @Nullable String value) {
            return StringUtils.hasText(value) ? address(variable, value) : null;
        }
    }

    public String authorizationEndpoint() {
        return endpoint(endpoint.authorization(), "auth");
    }

    public String tokenEndpoint() {
        return endpoint(endpoint.token(), "token");
    }

    public String jwkSetEndpoint() {
        return endpoint(endpoint.jwkSet(), "certs");
    }

    public String endSessionEndpoint() {
        return endpoint(endpoint.endSession(), "logout");
    }

    private String endpoint(@Nullable String setAlone, String name) {
        return setAlone != null ? setAlone : issuerUri + "/protocol/openid-connect/" + name;
    }

    /** An address to which paths are added, so that it ends with its own. */
    private static String base(String variable, String value) {
        return address(variable, value.matches("[^?#]*") ? value : "");
    }

    private static String address(String variable, String value) {
        try {
            URI uri = new URI(value.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return StringUtils.trimTrailingCharacter(uri.toString(), '/');
            }
        } catch (URISyntaxException unreadable) {
            // Told below, in the same words as any other address that will not do.
        }
        throw new InvalidSettingException(
                variable + " is not a web address.", "Set it to an absolute http or https address.");
    }
}
