package dev.maxarportal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.settings.InvalidSettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CredentialsPropertiesTests {

    private static final String USUAL = ".blob.core.windows.net";

    private static ApplicationContextRunner portalWith(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withUserConfiguration(CredentialsConfiguration.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
    }

    private static ApplicationContextRunner portalWith(String suffixes) {
        return portalWith(Map.of("PORTAL_CREDENTIALS_AZURE_HOST_SUFFIXES", suffixes));
    }

    @Test
    void usualHostIsKnownWithoutTheSetting() {
        portalWith(Map.of()).run(context -> assertThat(
                        context.getBean(CredentialsProperties.class).azureHostSuffixes())
                .containsExactly(USUAL));
    }

    @Test
    void variableAddsHostsToTheUsualOne() {
        portalWith(" blob.core.usgovcloudapi.net, .Blob.Core.Chinacloudapi.CN,.blob.core.windows.net,")
                .run(context -> assertThat(
                                context.getBean(CredentialsProperties.class).azureHostSuffixes())
                        .containsExactly(USUAL, ".blob.core.usgovcloudapi.net", ".blob.core.chinacloudapi.cn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net",
                "*",
                "*.blob.example.com",
                "https://blob.example.com",
                "blob..com",
                "blob.example.com/",
                "a b.com",
                ".-a.com"
            })
    void whatIsNoEndOfAHostStopsTheStartInOneSentence(String suffixes) {
        portalWith(suffixes).run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseInstanceOf(InvalidSettingException.class)
                .rootCause()
                .hasMessage("PORTAL_CREDENTIALS_AZURE_HOST_SUFFIXES holds what is no end of a host name."));
    }
}
