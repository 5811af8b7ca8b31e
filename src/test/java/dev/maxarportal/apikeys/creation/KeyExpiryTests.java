package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.apikeys.KeyLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyExpiryTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:34:56.789Z");
    private static final KeyLimit SHORT = new KeyLimit(45, "An administrator of your account");

    private final TimeZone zoneBefore = TimeZone.getDefault();
    private final KeyExpiry expiry = at(NOW);

    @AfterEach
    void zoneOfBefore() {
        TimeZone.setDefault(zoneBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2026-03-17T12:34:56",
        "30, 2026-04-09T12:34:56",
        "60, 2026-05-09T12:34:56",
        "90, 2026-06-08T12:34:56",
        "180, 2026-09-06T12:24:00"
    })
    void presetIsSentInUtcWithoutAZone(String days, String sent) {
        assertThat(sent(expiry.choose(form(days, "2020-01-01T00:00", null), KeyLimit.MAXAR)))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "30", "60", "90", "180"})
    void presetEndsWhenItsFormSaidHoweverLateItIsSent(String days) {
        Instant from = Instant.parse("2026-03-10T12:00:00Z");
        Instant shown = expiry.presets(from, KeyLimit.MAXAR).stream()
                .filter(preset -> days.equals("" + preset.days()))
                .findFirst()
                .orElseThrow()
                .end();
        assertThat(at(from.plusSeconds(3 * 3600)).choose(form(days, null, from.toString()), KeyLimit.MAXAR))
                .isEqualTo(new KeyExpiry.End(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10T12:34:57Z", "+1000000000-01-01T00:00:00Z", "yesterday", "", "2026-03-10T12:00"})
    void formThatSaysItIsOfTheFutureOrSaysNothingToBeUnderstoodCountsFromNow(String from) {
        assertThat(sent(expiry.choose(form("7", null, from), KeyLimit.MAXAR))).isEqualTo("2026-03-17T12:34:56");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-03T12:34:56Z", "2025-03-10T12:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void formWhoseEndHasPassedIsRefusedInWords(String from) {
        assertThat(expiry.choose(form("7", null, from), KeyLimit.MAXAR))
                .isEqualTo(new KeyExpiry.Refused(
                        "expiry", "This form is too old: the end that it showed has passed. Choose again."));
        assertThat(expiry.shownFrom(from)).isEqualTo(Instant.parse("2026-03-10T12:34:00Z"));
    }

    @Test
    void formThatComesBackKeepsTheEndsThatItShowed() {
        assertThat(expiry.shownFrom("2026-03-10T11:02:00Z")).isEqualTo(Instant.parse("2026-03-10T11:02:00Z"));
        assertThat(expiry.shownFrom(null)).isEqualTo(Instant.parse("2026-03-10T12:34:00Z"));
    }

    /** To the second: a key may live less than 180 days by up to eleven minutes, and never as long. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10T12:34:00Z", "2026-03-10T12:34:59.999999999Z", "2027-12-31T23:59:59Z"})
    void longestPresetStaysInside180DaysThoughTheClocksDiffer(Instant now) {
        KeyExpiry then = at(now);
        Duration life = Duration.between(now, end(then.choose(form("180", null, null), KeyLimit.MAXAR)));
        assertThat(life)
                .isLessThanOrEqualTo(Duration.ofDays(180).minusMinutes(10))
                .isGreaterThan(Duration.ofDays(180).minusMinutes(11));
        assertThat(then.latest(KeyLimit.MAXAR)).isEqualTo(now.plus(life));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28T01:30:00Z, 2026-04-04T01:30:00Z",
        "Europe/Berlin, 2026-10-24T00:30:00Z, 2026-10-31T00:30:00Z",
        "America/New_York, 2026-03-07T07:30:00Z, 2026-03-14T07:30:00Z",
        "Pacific/Auckland, 2026-04-04T14:30:00Z, 2026-04-11T14:30:00Z",
        "Australia/Lord_Howe, 2026-10-03T15:45:00Z, 2026-10-10T15:45:00Z",
        "Pacific/Kiritimati, 2026-12-28T23:59:59Z, 2027-01-04T23:59:59Z",
        "UTC, 2028-02-25T12:00:00Z, 2028-03-03T12:00:00Z",
        "UTC, 2027-02-25T12:00:00Z, 2027-03-04T12:00:00Z"
    })
    void sevenDaysAre168HoursWhereverThePortalRunsAndWhateverTheClocksThereDo(String zone, Instant now, Instant end) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(at(now).choose(form("7", null, null), KeyLimit.MAXAR)).isEqualTo(new KeyExpiry.End(end));
        assertThat(at(now).choose(form("custom", KeyExpiry.typed(end), null), KeyLimit.MAXAR))
                .isEqualTo(new KeyExpiry.End(end.truncatedTo(ChronoUnit.MINUTES)));
        assertThat(Duration.between(now, end)).isEqualTo(Duration.ofHours(168));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "8", "45", "-1", "181", "9999999999", "CUSTOM", "never"})
    void otherDaysAreRefusedAtTheChoice(@Nullable String days) {
        assertThat(expiry.choose(form(days, "2026-04-01T00:00", null), KeyLimit.MAXAR))
                .isEqualTo(new KeyExpiry.Refused("expiry", "Choose how long the key lives."));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:35, 2026-03-10T12:35:00",
        "2026-04-01T00:00:07, 2026-04-01T00:00:07",
        "' 2026-04-01T08:30 ', 2026-04-01T08:30:00",
        "2026-03-29T02:30, 2026-03-29T02:30:00",
        "2026-09-06T12:24, 2026-09-06T12:24:00"
    })
    void timeOfOnesChoiceIsTakenAsUtc(String text, String sent) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        assertThat(sent(expiry.choose(form("custom", text, null), KeyLimit.MAXAR)))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:34, This time is in the past. Times are UTC.",
        "2026-03-10T12:34:56.789, This time is in the past. Times are UTC.",
        "1970-01-01T00:00, This time is in the past. Times are UTC.",
        "2026-09-06T12:24:01, Maxar allows at most 180 days.",
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
        assertThat(expiry.choose(form("custom", text, null), KeyLimit.MAXAR))
                .isEqualTo(new KeyExpiry.Refused("expiresAt", message));
    }

    @Test
    void leapDayIsADay() {
        assertThat(at(Instant.parse("2028-01-31T00:00:00Z"))
                        .choose(form("custom", "2028-02-29T10:00", null), KeyLimit.MAXAR))
                .isEqualTo(new KeyExpiry.End(Instant.parse("2028-02-29T10:00:00Z")));
        assertThat(end(at(Instant.parse("2028-01-30T00:00:00Z")).choose(form("30", null, null), KeyLimit.MAXAR)))
                .isEqualTo("2028-02-29T00:00:00Z");
    }

    @Test
    void shorterLimitHoldsForPresetsAndForTimesOfOnesChoice() {
        String told = "An administrator of your account allows at most 45 days.";
        assertThat(expiry.choose(form("60", null, null), SHORT)).isEqualTo(new KeyExpiry.Refused("expiry", told));
        assertThat(expiry.choose(form("180", null, null), SHORT)).isEqualTo(new KeyExpiry.Refused("expiry", told));
        assertThat(sent(expiry.choose(form("45", null, null), SHORT))).isEqualTo("2026-04-24T12:34:56");
        assertThat(sent(expiry.choose(form("30", null, null), SHORT))).isEqualTo("2026-04-09T12:34:56");
        assertThat(sent(expiry.choose(form("custom", "2026-04-24T12:34", null), SHORT)))
                .isEqualTo("2026-04-24T12:34:00");
        assertThat(expiry.choose(form("custom", "2026-04-24T12:35", null), SHORT))
                .isEqualTo(new KeyExpiry.Refused("expiresAt", told));
    }

    @ParameterizedTest
    @CsvSource({"180, 7 30 60 90 180", "90, 7 30 60 90", "45, 7 30 45", "7, 7", "1, 1", "179, 7 30 60 90 179"})
    void formOffersThePresetsThatTheLimitAllowsAndTheLimitItself(int days, String offered) {
        List<KeyExpiry.Preset> presets = expiry.presets(NOW, new KeyLimit(days, "Somebody"));
        assertThat(presets).extracting(preset -> "" + preset.days()).containsExactly(offered.split(" "));
        assertThat(presets.getLast().isLongest()).isEqualTo(days < 180);
    }

    private static String sent(KeyExpiry.Choice choice) {
        return KeyExpiry.sent(end(choice));
    }

    private static Instant end(KeyExpiry.Choice choice) {
        assertThat(choice).isInstanceOf(KeyExpiry.End.class);
        return ((KeyExpiry.End) choice).instant();
    }

    private static KeyExpiry.Wish form(@Nullable String expiry, @Nullable String expiresAt, @Nullable String from) {
        return new KeyExpiry.Wish(expiry, expiresAt, from);
    }

    private static KeyExpiry at(Instant now) {
        return new KeyExpiry(Clock.fixed(now, ZoneOffset.UTC));
    }
}
