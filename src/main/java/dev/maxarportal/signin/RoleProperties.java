package dev.maxarportal.signin;

import dev.maxarportal.settings.InvalidSettingException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How claims of Maxar's access token tell a person's role where ARD does not.
 *
 * @param claims paths to look at, such as {@code realm_access.roles}; none means that only ARD decides
 * @param admin values that make an administrator
 * @param user values that make a user; none means that any verified token does
 */
@ConfigurationProperties("portal.role")
record RoleProperties(
        @DefaultValue List<String> claims,
        @DefaultValue List<String> admin,
        @DefaultValue List<String> user) {

    RoleProperties {
        if (!claims.isEmpty() && admin.isEmpty()) {
            throw new InvalidSettingException(
                    "PORTAL_ROLE_CLAIMS is set without PORTAL_ROLE_ADMIN.",
                    "Set PORTAL_ROLE_ADMIN to the values of that claim that make an administrator.");
        }
    }
}
