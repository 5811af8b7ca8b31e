package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class RetryAfterTests {

    private static Duration read(String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, value);
        return RetryAfter.read(headers);
    }

    private static String in(Duration wait) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plus(wait));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "' 120 ', 120", "3600, 3600", "3601, 3600", "999999999, 3600"})
    void secondsAreReadUpToAnHour(String value, long seconds) {
        assertThat(read(value)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void dateIsReadAsTheTimeUntilThen() {
        assertThat(read(in(Duration.ofMinutes(5)))).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(read(in(Duration.ofDays(5)))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void dateThatHasPassedAsksForNothing() {
        assertThat(read("Wed, 21 Oct 2015 07:28:00 GMT")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "2026-01-01T00:00:00Z", "١٢"})
    void whatCannotBeReadAsksForNothing(String value) {
        assertThat(read(value)).isNull();
    }

    @Test
    void nothingAsksForNothing() {
        assertThat(RetryAfter.read(new HttpHeaders())).isNull();
    }
}
