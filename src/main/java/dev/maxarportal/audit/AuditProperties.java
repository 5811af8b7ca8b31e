package dev.maxarportal.audit;

import dev.maxarportal.settings.InvalidSettingException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.StringUtils;

/**
 * How the audit trail is kept.
 *
 * @param auditRetention how long entries are kept, such as {@code 400d}; a mere number counts days
 */
@ConfigurationProperties("portal")
record AuditProperties(@DefaultValue(DEFAULT) String auditRetention) {

    private static final String DEFAULT = "400d";
    private static final Duration LONGEST = Duration.ofDays(36_500);

    AuditProperties {
        auditRetention = StringUtils.hasText(auditRetention) ? auditRetention.strip() : DEFAULT;
        Duration kept = duration(auditRetention);
        if (!kept.isPositive() || kept.compareTo(LONGEST) > 0) {
            throw wrong("PORTAL_AUDIT_RETENTION must be longer than zero and no longer than 36500d.");
        }
    }

    Duration kept() {
        return duration(auditRetention);
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.detectAndParse(text, ChronoUnit.DAYS);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw wrong("PORTAL_AUDIT_RETENTION is not a duration.");
        }
    }

    private static InvalidSettingException wrong(String fact) {
        return new InvalidSettingException(fact, "Set it to a duration such as 400d.");
    }
}
