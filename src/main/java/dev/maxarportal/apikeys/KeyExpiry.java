package dev.maxarportal.apikeys;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;
import org.springframework.stereotype.Component;

/**
 * When a new key ends. Maxar allows at most 180 days from the moment it creates the key and reads a time without a zone as
 * UTC; a margin keeps the longest key inside that limit although the clocks differ and the call takes a while.
 */
@Component
class KeyExpiry {

    static final List<String> PRESETS = List.of("7", "30", "60", "90", "180");
    private static final String CUSTOM = "custom";
    private static final String USUAL_DAYS = "90";
    private static final Duration LONGEST = Duration.ofDays(180).minusMinutes(10);
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Clock clock;

    KeyExpiry(Clock clock) {
        this.clock = clock;
    }

    /** The end that a choice of the form means, or what is wrong with the choice. */
    Choice choose(@Nullable String expiry, @Nullable String expiresAt) {
        if (CUSTOM.equals(expiry)) {
            return custom(expiresAt == null ? "" : expiresAt.strip());
        }
        if (!isPreset(expiry)) {
            return new Refused("expiry", "Choose how long the key lives.");
        }
        Instant end =
                clock.instant().plus(Duration.ofDays(Long.parseLong(expiry))).truncatedTo(ChronoUnit.SECONDS);
        return new End(end.isAfter(latest()) ? latest() : end);
    }

    @Contract("null -> false")
    static boolean isPreset(@Nullable String days) {
        return days != null && PRESETS.contains(days);
    }

    /** What the form offers first: the days of a link, the choice of a form that could not be sent, or else 90 days. */
    static String offered(@Nullable String days, @Nullable String choice) {
        if (isPreset(days)) {
            return days;
        }
        return CUSTOM.equals(choice) ? CUSTOM : isPreset(choice) ? choice : USUAL_DAYS;
    }

    /** The latest end that a key created now may have. */
    Instant latest() {
        return clock.instant().plus(LONGEST).truncatedTo(ChronoUnit.MINUTES);
    }

    /** As the API-key service takes it. */
    static String sent(Instant end) {
        return SENT.format(end.atOffset(ZoneOffset.UTC));
    }

    private Choice custom(String text) {
        if (text.isEmpty()) {
            return new Refused("expiresAt", "Enter the day and time when the key ends.");
        }
        try {
            return check(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            return new Refused("expiresAt", "Enter a day and time such as 2026-11-24T14:00.");
        }
    }

    private Choice check(Instant end) {
        if (!end.isAfter(clock.instant())) {
            return new Refused("expiresAt", "This time is in the past. Times are UTC.");
        }
        if (end.isAfter(latest())) {
            return new Refused("expiresAt", "Maxar allows at most 180 days.");
        }
        return new End(end);
    }

    /** What a choice comes to. */
    sealed interface Choice {}

    /** The key ends then. */
    record End(Instant instant) implements Choice {}

    /** The choice will not do; the message belongs to the field. */
    record Refused(String field, String message) implements Choice {}
}
