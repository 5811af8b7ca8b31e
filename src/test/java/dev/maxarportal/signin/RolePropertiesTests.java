package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maxarportal.settings.InvalidSettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class RolePropertiesTests {

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
    void everyVariableReachesItsSetting() {
        Map<String, Object> variables = Map.of(
                "PORTAL_ROLE_CLAIMS", "mdsUser.mdsClientRoles, realm_access.roles",
                "PORTAL_ROLE_ADMIN", "mgp:ADMIN,ACCOUNT_ADMIN",
                "PORTAL_ROLE_USER", "mgp:USER");
        portalWith(variables).run(context -> {
            RoleProperties roles = context.getBean(RoleProperties.class);
            assertThat(roles.claims()).containsExactly("mdsUser.mdsClientRoles", "realm_access.roles");
            assertThat(roles.admin()).containsExactly("mgp:ADMIN", "ACCOUNT_ADMIN");
            assertThat(roles.user()).containsExactly("mgp:USER");
        });
    }

    /** Compose files pass on variables that are empty. */
    @Test
    void onlyArdDecidesWhereNothingIsSet() {
        Map<String, Object> empty = Map.of("PORTAL_ROLE_CLAIMS", "", "PORTAL_ROLE_ADMIN", "", "PORTAL_ROLE_USER", "");
        portalWith(empty)
                .run(context -> assertThat(context.getBean(RoleProperties.class).claims())
                        .isEmpty());
        portalWith(Map.of("PORTAL_ROLE_ADMIN", "mgp:ADMIN"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void claimsWithoutAnyValueOfAnAdministratorStopTheStart() {
        portalWith(Map.of("PORTAL_ROLE_CLAIMS", "realm_access.roles", "PORTAL_ROLE_ADMIN", ""))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidSettingException.class)
                        .rootCause()
                        .hasMessage("PORTAL_ROLE_CLAIMS is set without PORTAL_ROLE_ADMIN."));
    }

    @Test
    void startThatFailsSaysWhatToDo(CapturedOutput log) {
        SpringApplication portal = new SpringApplication(Settings.class);
        portal.setWebApplicationType(WebApplicationType.NONE);
        portal.setDefaultProperties(Map.of("portal.role.claims", "realm_access.roles"));
        assertThatThrownBy(portal::run).isInstanceOf(RuntimeException.class);
        assertThat(log.getAll().lines().map(String::strip))
                .containsSequence(
                        "Description:", "", "PORTAL_ROLE_CLAIMS is set without PORTAL_ROLE_ADMIN.", "", "Action:");
        assertThat(log.getAll())
                .contains("Set PORTAL_ROLE_ADMIN to the values of that claim")
                .doesNotContain("\tat ");
    }

    @EnableConfigurationProperties(RoleProperties.class)
    static class Settings {}
}
