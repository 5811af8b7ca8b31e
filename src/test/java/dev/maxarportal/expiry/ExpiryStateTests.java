package dev.maxarportal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryStateTests {

    @ParameterizedTest
    @CsvSource({
        "-P1D, EXPIRED",
        "PT0S, EXPIRED",
        "PT1S, SOON",
        "P13D, SOON",
        "P14D, SOON",
        "P14DT1S, ACTIVE",
        "P180D, ACTIVE"
    })
    void stateFollowsFromTheTimeLeft(Duration ahead, ExpiryState expected) {
        assertThat(ExpiryState.at(StillPortal.NOW, null, StillPortal.NOW.plus(ahead)))
                .isEqualTo(expected);
    }

    @Test
    void endThatIsNotKnownIsNeitherActiveNorExpired() {
        assertThat(ExpiryState.at(StillPortal.NOW, null, null)).isEqualTo(ExpiryState.UNKNOWN);
    }

    @Test
    void longKeyEndsSoonFromFourteenDaysBeforeOnToTheSecond() {
        Instant begins = Instant.parse("2026-01-01T08:30:15Z");
        Instant ends = begins.plus(Duration.ofDays(180));
        Instant soon = ends.minus(Duration.ofDays(14));
        assertThat(at(begins, begins, ends)).isEqualTo(ExpiryState.ACTIVE);
        assertThat(at(soon.minusSeconds(1), begins, ends)).isEqualTo(ExpiryState.ACTIVE);
        assertThat(at(soon, begins, ends)).isEqualTo(ExpiryState.SOON);
        assertThat(at(ends.minusSeconds(1), begins, ends)).isEqualTo(ExpiryState.SOON);
        assertThat(at(ends, begins, ends)).isEqualTo(ExpiryState.EXPIRED);
    }

    @Test
    void keyForTwoDaysDoesNotEndSoonBeforeItsLastTwelveHours() {
        Instant begins = Instant.parse("2026-03-10T12:00:00Z");
        Instant ends = begins.plus(Duration.ofDays(2));
        assertThat(at(begins, begins, ends)).isEqualTo(ExpiryState.ACTIVE);
        assertThat(at(ends.minus(Duration.ofHours(12)).minusSeconds(1), begins, ends))
                .isEqualTo(ExpiryState.ACTIVE);
        assertThat(at(ends.minus(Duration.ofHours(12)), begins, ends)).isEqualTo(ExpiryState.SOON);
    }

    /** A quarter of 56 days is 14 days: from there on the days decide. */
    @ParameterizedTest
    @CsvSource({"P55D, ACTIVE", "P56D, SOON", "P57D, SOON"})
    void daysDecideOnceAQuarterOfTheLifeIsMoreThanFourteenDays(Duration life, ExpiryState fourteenDaysBefore) {
        Instant ends = StillPortal.NOW.plus(Duration.ofDays(14));
        assertThat(at(StillPortal.NOW, ends.minus(life), ends)).isEqualTo(fourteenDaysBefore);
    }

    /** Fourteen days are so many hours, whatever the calendar or a zone's clocks do meanwhile. */
    @ParameterizedTest
    @CsvSource({
        "2028-02-29T10:00:00Z, 2028-03-14T10:00:00Z",
        "2028-02-20T10:00:00Z, 2028-03-05T10:00:00Z",
        "2027-02-20T10:00:00Z, 2027-03-06T10:00:00Z",
        "2026-03-22T10:00:00Z, 2026-04-05T10:00:00Z",
        "2026-10-20T10:00:00Z, 2026-11-03T10:00:00Z",
        "2026-12-25T10:00:00Z, 2027-01-08T10:00:00Z"
    })
    void leapDaysClockChangesAndNewYearMoveNothing(Instant soon, Instant ends) {
        assertThat(at(soon.minusSeconds(1), null, ends)).isEqualTo(ExpiryState.ACTIVE);
        assertThat(at(soon, null, ends)).isEqualTo(ExpiryState.SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-20T00:30:00+14:00", "2026-03-18T22:30:00-12:00", "2026-03-19T10:30:00Z"})
    void sameMomentInAnotherZoneIsTheSameState(String ends) {
        Instant end = OffsetDateTime.parse(ends).toInstant();
        assertThat(at(Instant.parse("2026-03-05T10:29:59Z"), null, end)).isEqualTo(ExpiryState.ACTIVE);
        assertThat(at(Instant.parse("2026-03-05T10:30:00Z"), null, end)).isEqualTo(ExpiryState.SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P1D", "P400D"})
    void beginThatIsNotBeforeTheEndIsNotBelieved(Duration after) {
        Instant ends = StillPortal.NOW.plus(Duration.ofDays(13));
        assertThat(at(StillPortal.NOW, ends.plus(after), ends)).isEqualTo(ExpiryState.SOON);
        assertThat(at(StillPortal.NOW, ends.plus(after), ends.plus(Duration.ofDays(2))))
                .isEqualTo(ExpiryState.ACTIVE);
        assertThat(at(ends, ends.plus(after), ends)).isEqualTo(ExpiryState.EXPIRED);
    }

    @Test
    void stateIsFoundByItsKeyOnly() {
        assertThat(ExpiryState.of("soon")).isEqualTo(ExpiryState.SOON);
        assertThat(ExpiryState.of("SOON")).isNull();
        assertThat(ExpiryState.of("<b>")).isNull();
        assertThat(ExpiryState.of(null)).isNull();
    }

    private static ExpiryState at(Instant now, @Nullable Instant begins, Instant ends) {
        return ExpiryState.at(now, begins, ends);
    }
}
