package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T14:02:59Z");
    private final Formats formats = new Formats(Clock.fixed(NOW, ZoneOffset.ofHours(13)));

    @ParameterizedTest
    @CsvSource({
        "0, 0.0, 0.00",
        "0.05, 0.1, 0.05",
        "0.25, 0.3, 0.25",
        "0.125, 0.1, 0.13",
        "1234.5, '1,234.5', '1,234.50'",
        "1E+6, '1,000,000.0', '1,000,000.00'",
        "12345678901234567890.994, '12,345,678,901,234,567,891.0', '12,345,678,901,234,567,890.99'",
        "-20.5, -20.5, -20.50"
    })
    void areaHasOneDecimalAndMoneyTwo(BigDecimal value, String area, String money) {
        assertThat(formats.area(value)).isEqualTo(area);
        assertThat(formats.money(value)).isEqualTo(money);
    }

    @Test
    void timesAreUtcAndEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(formats.time(NOW)).isEqualTo("24 Nov 2026, 14:02 UTC");
            assertThat(formats.day(LocalDate.parse("2026-03-01"))).isEqualTo("1 Mar 2026");
            assertThat(formats.date(Instant.parse("2026-12-31T23:59:59Z"))).isEqualTo("31 Dec 2026");
            assertThat(formats.count(12_041)).isEqualTo("12,041");
            assertThat(formats.money(new BigDecimal("1234.5"))).isEqualTo("1,234.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P12D, in 12 days",
        "P1DT23H, in 1 day",
        "P1D, in 1 day",
        "PT23H59M, in 23 hours",
        "PT1H, in 1 hour",
        "PT59M59S, in 59 minutes",
        "PT1M, in 1 minute",
        "PT59S, in less than a minute",
        "PT0S, in less than a minute",
        "PT-1S, less than a minute ago",
        "PT-1M, 1 minute ago",
        "PT-3H, 3 hours ago",
        "P-1D, 1 day ago",
        "P-1200D, '1,200 days ago'"
    })
    void distanceIsToldInItsLargestWholeUnit(Duration ahead, String words) {
        assertThat(formats.distance(NOW.plus(ahead))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, key, 0 keys",
        "1, key, 1 key",
        "2, key, 2 keys",
        "1200, key, '1,200 keys'",
        "1, entry, 1 entry",
        "2, entry, 2 entries"
    })
    void nounFollowsItsNumber(long number, String noun, String words) {
        assertThat(Formats.plural(number, noun)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute ago",
        "PT59S, less than a minute ago",
        "PT1M, 1 min ago",
        "PT6M30S, 6 min ago",
        "PT1H59M, 119 min ago",
        "PT2H, 2 hours ago",
        "PT-5S, less than a minute ago"
    })
    void ageIsToldInFewWords(Duration passed, String words) {
        assertThat(formats.ago(NOW.minus(passed))).isEqualTo(words);
        assertThat(formats.secondsSince(NOW.minus(passed))).isEqualTo(passed.toSeconds());
    }

    @ParameterizedTest
    @CsvSource({"2000, '2,000'", "2000.0, '2,000'", "12.5, 12.5", "0.000001, 0.000001"})
    void plainNumberHasNoNeedlessPlaces(BigDecimal number, String words) {
        assertThat(formats.plain(number)).isEqualTo(words);
    }

    @Test
    void percentagesHaveOnePlaceAndTheirSign() {
        assertThat(formats.percent(new BigDecimal("1234.56"))).isEqualTo("1,234.6 %");
        assertThat(formats.percent(BigDecimal.ZERO)).isEqualTo("0.0 %");
    }
}
