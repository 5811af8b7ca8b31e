package dev.maxarsandbox.keys;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The end that a client asks for: {@code T} or a space, any zone or none, which means UTC; 180 days ahead at most. */
final class ExpirationDate {

    static final Duration LONGEST = Duration.ofDays(180);

    private ExpirationDate() {}

    static void check(String text, Instant now) {
        Instant end = read(text.strip().replace(' ', 'T'));
        if (!end.isAfter(now)) {
            throw KeysRefusal.badRequest("expiration_date must be in the future");
        }
        if (end.isAfter(now.plus(LONGEST))) {
            throw KeysRefusal.badRequest("expiration_date must not exceed 180 days");
        }
    }

    private static Instant read(String text) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            String time = text.substring(text.indexOf('T'));
            boolean zoned = time.endsWith("Z") || time.contains("+") || time.contains("-");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw KeysRefusal.badRequest("expiration_date must be in ISO 8601 datetime format");
        }
    }
}
