package dev.maxarportal.signin.tokens;

import dev.maxarportal.settings.InvalidSettingException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How people sign in to this portal.
 *
 * @param passwordSignIn also offers a form for Maxar's user name and password
 * @param sessionLimit after how long a sign-in ends whatever the person does; a mere number counts hours
 */
@ConfigurationProperties("portal")
public record SignInProperties(
        @DefaultValue("false") boolean passwordSignIn,
        @DefaultValue("12h") @DurationUnit(ChronoUnit.HOURS) Duration sessionLimit) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public SignInProperties {
        if (sessionLimit.compareTo(SHORTEST) < 0) {
            throw new InvalidSettingException(
                    "PORTAL_SESSION_LIMIT must be a minute at least.", "Set it to a duration such as 12h.");
        }
    }
}
