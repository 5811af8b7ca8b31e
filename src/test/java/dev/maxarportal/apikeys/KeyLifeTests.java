package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyLifeTests {

    @ParameterizedTest
    @CsvSource({
        // As the portal makes the longest key, on its first day and in its last minute.
        "2026-11-22T12:00:00Z, 2027-05-21T11:50:00Z, 2026-11-22T12:00:00Z, 0, 179 of 180 days left",
        "2026-11-22T12:00:00Z, 2027-05-21T11:50:00Z, 2027-05-21T11:49:30Z, 99, less than a minute of 180 days left",
        "2026-11-22T12:00:00Z, 2027-05-21T11:50:00Z, 2027-05-20T11:50:00Z, 99, 1 of 180 days left",
        // Over a leap day, and over a night in which clocks are put forward somewhere.
        "2028-02-28T00:00:00Z, 2028-03-01T00:00:00Z, 2028-02-29T00:00:00Z, 50, 1 of 2 days left",
        "2026-03-28T00:00:00Z, 2026-04-04T00:00:00Z, 2026-03-30T12:00:00Z, 35, 4 of 7 days left",
        "2026-01-01T00:00:00Z, 2026-01-01T06:00:00Z, 2026-01-01T03:00:00Z, 50, 3 hours of 6 hours left",
    })
    void whatIsLeftIsToldAgainstTheWhole(String begins, String ends, Instant now, int percent, String left) {
        assertThat(KeyLife.of(key(begins, ends), now)).isEqualTo(new KeyLife(percent, left));
    }

    @Test
    void lifeThatIsOverHasNothingLeft() {
        assertThat(KeyLife.of(key("2026-01-01", "2026-01-02"), Instant.parse("2026-01-02T00:00:00Z")))
                .isEqualTo(new KeyLife(100, ""));
    }

    @ParameterizedTest
    @CsvSource({", 2026-01-02", "2026-01-01, ", "2026-01-02, 2026-01-01", "2026-01-01, 2026-01-01", "never, 2026-01-02"
    })
    void lifeWithoutABeginningOrAnEndIsNotTold(@Nullable String begins, @Nullable String ends) {
        assertThat(KeyLife.of(key(begins, ends), Instant.parse("2026-01-01T12:00:00Z")))
                .isNull();
    }

    @Test
    void keyThatIsNotBornYetIsNotTold() {
        assertThat(KeyLife.of(key("2026-01-02", "2026-01-05"), Instant.parse("2026-01-01T00:00:00Z")))
                .isNull();
    }

    private static KeyRow key(@Nullable String begins, @Nullable String ends) {
        return KeyRow.of(
                new ApiKey("id", "tiles", null, null, MaxarTime.of(ends), MaxarTime.of(begins)),
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
