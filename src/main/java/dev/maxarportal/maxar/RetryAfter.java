package dev.maxarportal.maxar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads how long a service asks to wait: in seconds or until a date, as HTTP allows both. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static @Nullable Duration read(HttpHeaders headers) {
        String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        Duration wait =
                value.strip().matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value.strip())) : until(headers);
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Duration until(HttpHeaders headers) {
        try {
            ZonedDateTime date = headers.getFirstZonedDateTime(HttpHeaders.RETRY_AFTER);
            return date == null ? null : Duration.between(Instant.now(), date);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
