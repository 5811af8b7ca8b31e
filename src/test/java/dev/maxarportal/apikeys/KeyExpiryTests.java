package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyExpiryTests {

    @SuppressWarnings("unused") // source of a parameterized test
    static final java.util.List<String> PRESETS = KeyExpiry.PRESETS;

    private static final Instant NOW = Instant.parse("2026-03-10T12:34:56.789Z");
    private final KeyExpiry expiry = at(NOW);

    @ParameterizedTest
    @CsvSource({
        "7, 2026-03-17T12:34:56",
        "30, 2026-04-09T12:34:56",
        "60, 2026-05-09T12:34:56",
        "90, 2026-06-08T12:34:56",
        "180, 2026-09-06T12:24:00"
    })
    void presetIsSentInUtcWithoutAZone(String days, String sent) {
        assertThat(expiry.choose(days, "2020-01-01T00:00"))
                .isInstanceOfSatisfying(KeyExpiry.End.class, end -> assertThat(KeyExpiry.sent(end.instant()))
                        .isEqualTo(sent));
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void everyPresetStaysInside180DaysThoughTheClocksDiffer(String days) {
        assertThat(expiry.choose(days, null))
                .isInstanceOfSatisfying(KeyExpiry.End.class, end -> assertThat(end.instant())
                        .isBefore(NOW.plus(Duration.ofDays(180).minusMinutes(9))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "8", "-1", "181", "9999999999", "CUSTOM", "never"})
    void otherDaysAreRefusedAtTheChoice(@Nullable String days) {
        assertThat(expiry.choose(days, "2026-04-01T00:00"))
                .isEqualTo(new KeyExpiry.Refused("expiry", "Choose how long the key lives."));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:35, 2026-03-10T12:35:00",
        "2026-04-01T00:00:07, 2026-04-01T00:00:07",
        "' 2026-04-01T08:30 ', 2026-04-01T08:30:00",
        "2026-09-06T12:24, 2026-09-06T12:24:00"
    })
    void timeOfOnesChoiceIsTakenAsUtc(String text, String sent) {
        assertThat(expiry.choose("custom", text))
                .isInstanceOfSatisfying(KeyExpiry.End.class, end -> assertThat(KeyExpiry.sent(end.instant()))
                        .isEqualTo(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:34, This time is in the past. Times are UTC.",
        "2026-03-10T12:34:56.789, This time is in the past. Times are UTC.",
        "1970-01-01T00:00, This time is in the past. Times are UTC.",
        "2026-09-06T12:25, Maxar allows at most 180 days.",
        "9999-12-31T23:59, Maxar allows at most 180 days.",
        "+999999999-12-31T23:59, Maxar allows at most 180 days.",
        "2026-02-29T10:00, Enter a day and time such as 2026-11-24T14:00.",
        "2026-04-01, Enter a day and time such as 2026-11-24T14:00.",
        "2026-04-01T10:00Z, Enter a day and time such as 2026-11-24T14:00.",
        "tomorrow, Enter a day and time such as 2026-11-24T14:00.",
        "'  ', Enter the day and time when the key ends.",
        ", Enter the day and time when the key ends."
    })
    void timeThatWillNotDoIsRefusedInWords(@Nullable String text, String message) {
        assertThat(expiry.choose("custom", text)).isEqualTo(new KeyExpiry.Refused("expiresAt", message));
    }

    @Test
    void leapDayIsADay() {
        assertThat(at(Instant.parse("2028-01-31T00:00:00Z")).choose("custom", "2028-02-29T10:00"))
                .isEqualTo(new KeyExpiry.End(Instant.parse("2028-02-29T10:00:00Z")));
    }

    private static KeyExpiry at(Instant now) {
        return new KeyExpiry(Clock.fixed(now, ZoneOffset.UTC));
    }
}
