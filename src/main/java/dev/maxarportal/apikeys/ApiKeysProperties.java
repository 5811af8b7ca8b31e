package dev.maxarportal.apikeys;

import dev.maxarportal.settings.InvalidSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * What this portal lets people do with keys.
 *
 * @param maxDays the longest life of a new key in days, from 1 to 180
 */
@ConfigurationProperties("portal.api-keys")
public record ApiKeysProperties(@DefaultValue(DEFAULT) String maxDays) {

    private static final String DEFAULT = "180";

    public ApiKeysProperties {
        maxDays = StringUtils.hasText(maxDays) ? maxDays.strip() : DEFAULT;
        if (!maxDays.matches("[0-9]{1,3}") || days(maxDays) < 1 || days(maxDays) > KeyLimit.MAXAR_DAYS) {
            throw new InvalidSettingException(
                    "PORTAL_API_KEYS_MAX_DAYS is not a number of days from 1 to 180.",
                    "Set it to a number such as 90, or leave it out for Maxar's own limit of 180 days.");
        }
    }

    public int days() {
        return days(maxDays);
    }

    private static int days(String text) {
        return Integer.parseInt(text);
    }
}
