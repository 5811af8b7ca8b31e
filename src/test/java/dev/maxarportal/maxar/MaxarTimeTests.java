package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MaxarTimeTests {

    private final JsonMapper json = MaxarConfiguration.json();

    private record Row(MaxarTime created) {}

    private MaxarTime read(String value) {
        return json.readValue("{\"created\":" + value + "}", Row.class).created();
    }

    /** The seven forms that the contract names, then their variations. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-30T00:00:00, 2024-01-30T00:00:00Z",
        "2024-04-20 17:26:24, 2024-04-20T17:26:24Z",
        "2023-10-23T19:46:17.367682819Z, 2023-10-23T19:46:17.367682819Z",
        "2023-10-23T17:26:24.660856Z, 2023-10-23T17:26:24.660856Z",
        "2021-03-12T21:14:17Z, 2021-03-12T21:14:17Z",
        "2022-10-29T20:20:26.952+00:00, 2022-10-29T20:20:26.952Z",
        "2023-02-20, 2023-02-20T00:00:00Z",
        "2024-04-20 17:26:24Z, 2024-04-20T17:26:24Z",
        "2024-04-20 17:26:24.5, 2024-04-20T17:26:24.5Z",
        "2024-04-20t17:26:24z, 2024-04-20T17:26:24Z",
        "2024-04-20T17:26:24+0200, 2024-04-20T15:26:24Z",
        "2024-04-20T17:26:24+02, 2024-04-20T15:26:24Z",
        "2024-04-20T17:26:24-05:30, 2024-04-20T22:56:24Z",
        "2024-04-20T17:26, 2024-04-20T17:26:00Z",
        "2024-04-20T17:26Z, 2024-04-20T17:26:00Z",
        "'  2024-04-20 17:26:24  ', 2024-04-20T17:26:24Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999999999Z",
        "1999-12-31T23:59:59-14:00, 2000-01-01T13:59:59Z"
    })
    void everyFormIsRead(String text, Instant meant) {
        assertThat(MaxarTime.of(text)).isEqualTo(new MaxarTime(text, meant));
        assertThat(read("\"" + text + "\"")).isEqualTo(new MaxarTime(text, meant));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void anyNumberOfFractionDigitsIsRead(int digits) {
        String fraction = digits == 0 ? "" : "." + "123456789".substring(0, digits);
        for (String zone : List.of("", "Z", "+00:00")) {
            assertThat(MaxarTime.of("2023-10-23T17:26:24" + fraction + zone).instant())
                    .isEqualTo(Instant.parse("2023-10-23T17:26:24" + fraction + "Z"));
            assertThat(MaxarTime.of("2023-10-23 17:26:24" + fraction + zone).instant())
                    .isEqualTo(Instant.parse("2023-10-23T17:26:24" + fraction + "Z"));
        }
    }

    /** Better the raw text than another day or hour than the one that was meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2023-02-29",
                "2023-02-30T00:00:00Z",
                "2023-04-31 10:00:00",
                "2023-13-01",
                "2023-01-01T24:00:00Z",
                "2023-01-01T23:59:60Z",
                "2023-01-01T25:00:00Z",
                "2023-01-01T10:15.5Z",
                "2023-01-01T10:15.5",
                "2023-01-01T10:15:00.1234567890Z",
                "2023-01-01T10:15:00 Europe/Berlin",
                "2023-01-01T10:15:00+19:00",
                "2023-01-0110:15:00",
                "2023-01-01T",
                "1672531200",
                "01/02/2023",
                "2023-1-1"
            })
    void whatCannotBeReadIsKeptAsText(String text) {
        assertThat(MaxarTime.of(text)).isEqualTo(new MaxarTime(text, null));
        assertThat(read("\"" + text + "\"")).isEqualTo(new MaxarTime(text, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void nothingIsNoTime(String text) {
        assertThat(MaxarTime.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void nothingInAnAnswerIsNoTime(String value) {
        assertThat(read(value)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1672531200", "true", "[2023,1,1]", "{\"epoch\":1}"})
    void whatIsNoTextInAnAnswerIsKeptAsText(String value) {
        assertThat(read(value)).isEqualTo(new MaxarTime(value, null));
    }

    @Test
    void absentIsNoTime() {
        assertThat(json.readValue("{}", Row.class).created()).isNull();
    }
}
