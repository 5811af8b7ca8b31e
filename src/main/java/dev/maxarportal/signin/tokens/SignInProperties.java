package dev.maxarportal.signin.tokens;

import dev.maxarportal.settings.InvalidSettingException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in to this portal.
 *
 * @param passwordSignIn also offers a form for Maxar's user name and password
 * @param sessionLimit after how long a sign-in ends whatever the person does
 */
@ConfigurationProperties("portal")
public record SignInProperties(
        @DefaultValue("false") boolean passwordSignIn,
        @DefaultValue("12h") Duration sessionLimit) {

    public SignInProperties {
        if (sessionLimit.isZero() || sessionLimit.isNegative()) {
            throw new InvalidSettingException(
                    "PORTAL_SESSION_LIMIT must be longer than zero.", "Set it to a duration such as 12h.");
        }
    }
}
