package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maxarportal.settings.InvalidSettingException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class MaxarPropertiesTests {

    private static ApplicationContextRunner portalWith(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
    }

    @Test
    void defaultsAreMaxarsAddresses() {
        portalWith(Map.of()).run(context -> {
            MaxarProperties maxar = context.getBean(MaxarProperties.class);
            assertThat(maxar.baseUrl(MaxarService.ARD)).isEqualTo("https://ard.maxar.com/api/v1");
            assertThat(maxar.baseUrl(MaxarService.API_KEYS))
                    .isEqualTo("https://account.maxar.com/api-key/api/v2/api-key");
            assertThat(maxar.timeLimit()).isEqualTo(Duration.ofSeconds(10));
            assertThat(maxar.scopes()).containsExactly("openid");
            assertThat(maxar.clientId()).isNull();
            assertThat(maxar.tokenEndpoint())
                    .isEqualTo("https://account.maxar.com/auth/realms/mds/protocol/openid-connect/token");
        });
    }

    @Test
    void everyVariableReachesItsSetting() {
        Map<String, Object> variables = Map.ofEntries(
                Map.entry("MAXAR_CLIENT_ID", "portal"),
                Map.entry("MAXAR_CLIENT_SECRET", "s"),
                Map.entry("MAXAR_ISSUER_URI", "https://issuer.example/realm"),
                Map.entry("MAXAR_ARD_URL", " http://ard.example:8080/api/v1/ "),
                Map.entry("MAXAR_API_KEY_URL", "https://keys.example/api-key///"),
                Map.entry("MAXAR_API_URL", "https://api.example"),
                Map.entry("MAXAR_TIME_LIMIT", "3s"),
                Map.entry("MAXAR_SCOPES", "openid,email"),
                Map.entry("MAXAR_ENDPOINT_AUTHORIZATION", "https://a.example/authorize"),
                Map.entry("MAXAR_ENDPOINT_TOKEN", "https://a.example/token"),
                Map.entry("MAXAR_ENDPOINT_JWK_SET", "https://a.example/keys"),
                Map.entry("MAXAR_ENDPOINT_END_SESSION", "https://a.example/logout"));
        portalWith(variables).run(context -> {
            MaxarProperties maxar = context.getBean(MaxarProperties.class);
            assertThat(maxar.clientId()).isEqualTo("portal");
            assertThat(maxar.clientSecret()).isEqualTo("s");
            assertThat(maxar.issuerUri()).isEqualTo("https://issuer.example/realm");
            assertThat(maxar.ardUrl()).isEqualTo("http://ard.example:8080/api/v1");
            assertThat(maxar.apiKeyUrl()).isEqualTo("https://keys.example/api-key");
            assertThat(maxar.apiUrl()).isEqualTo("https://api.example");
            assertThat(maxar.timeLimit()).isEqualTo(Duration.ofSeconds(3));
            assertThat(maxar.scopes()).containsExactly("openid", "email");
            assertThat(maxar.authorizationEndpoint()).isEqualTo("https://a.example/authorize");
            assertThat(maxar.tokenEndpoint()).isEqualTo("https://a.example/token");
            assertThat(maxar.jwkSetEndpoint()).isEqualTo("https://a.example/keys");
            assertThat(maxar.endSessionEndpoint()).isEqualTo("https://a.example/logout");
        });
    }

    /** Compose files pass on variables that are empty. */
    @Test
    void emptyVariablesWhoseSettingsHaveADefaultOrNeedNoneAreNotSet() {
        Map<String, Object> empty =
                Map.of("MAXAR_TIME_LIMIT", "", "MAXAR_ENDPOINT_TOKEN", "", "MAXAR_CLIENT_ID", "", "MAXAR_SCOPES", "");
        portalWith(empty).run(context -> {
            MaxarProperties maxar = context.getBean(MaxarProperties.class);
            assertThat(maxar.timeLimit()).isEqualTo(Duration.ofSeconds(10));
            assertThat(maxar.tokenEndpoint()).endsWith("/mds/protocol/openid-connect/token");
            assertThat(maxar.scopes()).containsExactly("openid");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ard.maxar.com/api/v1",
                "//ard.maxar.com",
                "/api/v1",
                "ftp://ard.maxar.com",
                "https://",
                "https:ard.maxar.com",
                "https://ard maxar.com",
                "https://user:password@ard.maxar.com",
                "https://ard.maxar.com?key=value",
                "https://ard.maxar.com/#top",
                "${MAXAR_ARD_HOST}"
            })
    void addressThatWillNotDoStopsTheStartInOneSentence(String address) {
        for (String variable :
                new String[] {"MAXAR_ARD_URL", "MAXAR_API_KEY_URL", "MAXAR_API_URL", "MAXAR_ISSUER_URI"}) {
            portalWith(Map.of(variable, address)).run(context -> assertThat(context)
                    .getFailure()
                    .hasRootCauseInstanceOf(InvalidSettingException.class)
                    .rootCause()
                    .hasMessage(variable + " is not a web address."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0s", "-1s"})
    void limitOfNothingStopsTheStart(String limit) {
        portalWith(Map.of("MAXAR_TIME_LIMIT", limit)).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("MAXAR_TIME_LIMIT must be longer than zero."));
    }

    @Test
    void startThatFailsSaysWhichVariableAndWhatToDo(CapturedOutput log) {
        SpringApplication portal = new SpringApplication(Settings.class);
        portal.setWebApplicationType(WebApplicationType.NONE);
        portal.setDefaultProperties(Map.of("maxar.endpoint.jwk-set", "keys.example/certs?secret=s"));
        assertThatThrownBy(portal::run).isInstanceOf(RuntimeException.class);
        assertThat(log.getAll().lines().map(String::strip).collect(Collectors.toList()))
                .containsSequence("Description:", "", "MAXAR_ENDPOINT_JWK_SET is not a web address.", "", "Action:")
                .contains("Set it to an absolute http or https address.");
        assertThat(log.getAll()).doesNotContain("secret=s").doesNotContain("\tat ");
    }

    @EnableConfigurationProperties(MaxarProperties.class)
    static class Settings {}
}
