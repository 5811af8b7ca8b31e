package dev.maxarportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.settings.InvalidSettingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AuditPropertiesTests {

    private static ApplicationContextRunner portalWith(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withUserConfiguration(AuditConfiguration.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
    }

    @Test
    void entriesAreKeptFourHundredDaysUnlessSetOtherwise() {
        portalWith(Map.of()).run(context -> assertThat(
                        context.getBean(AuditProperties.class).kept())
                .isEqualTo(Duration.ofDays(400)));
    }

    @ParameterizedTest
    @CsvSource({"30d, P30D", "12h, PT12H", "P7D, P7D", "' 90d ', P90D", "90, P90D", "'', P400D", "36500d, P36500D"})
    void variableReachesTheSetting(String variable, Duration kept) {
        portalWith(Map.of("PORTAL_AUDIT_RETENTION", variable)).run(context -> assertThat(
                        context.getBean(AuditProperties.class).kept())
                .isEqualTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for ever", "400 days", "1y", "d", "99999999999999999999d", "9223372036854775807d"})
    void whatIsNoDurationStopsTheStartInOneSentence(String variable) {
        failsWith(variable, "PORTAL_AUDIT_RETENTION is not a duration.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0d", "-1d", "-PT1H", "36501d"})
    void retentionOfNothingOrForEverStopsTheStart(String variable) {
        failsWith(variable, "PORTAL_AUDIT_RETENTION must be longer than zero and no longer than 36500d.");
    }

    private static void failsWith(String variable, String sentence) {
        portalWith(Map.of("PORTAL_AUDIT_RETENTION", variable)).run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseInstanceOf(InvalidSettingException.class)
                .rootCause()
                .hasMessage(sentence));
    }
}
