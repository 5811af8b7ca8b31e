package dev.maxarportal.usage.thresholds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.settings.InvalidSettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ThresholdsPropertiesTests {

    private static ApplicationContextRunner portalWith(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withUserConfiguration(ThresholdsConfiguration.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
    }

    private static ApplicationContextRunner portalWith(String thresholds) {
        return portalWith(Map.of("PORTAL_USAGE_THRESHOLDS", thresholds));
    }

    @Test
    void fourPartsOfALimitAreToldWithoutTheSetting() {
        portalWith(Map.of()).run(context -> assertThat(
                        context.getBean(ThresholdsProperties.class).percents())
                .containsExactly(50, 80, 90, 100));
    }

    @Test
    void variableSaysWhatIsToldInAnyOrder() {
        portalWith(" 95, 060,95,").run(context -> assertThat(
                        context.getBean(ThresholdsProperties.class).percents())
                .containsExactly(60, 95));
    }

    @Test
    void emptyVariableMeansThatNobodyIsTold() {
        portalWith("").run(context -> assertThat(
                        context.getBean(ThresholdsProperties.class).percents())
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "50;80", "-1", "80 %", "half", "99.5", "50,,1000", "٥٠"})
    void whatIsNoPercentStopsTheStartInOneSentence(String thresholds) {
        portalWith(thresholds).run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseInstanceOf(InvalidSettingException.class)
                .rootCause()
                .hasMessage("PORTAL_USAGE_THRESHOLDS holds what is no whole number of percent from 1 to 100."));
    }
}
