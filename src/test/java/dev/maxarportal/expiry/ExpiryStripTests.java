package dev.maxarportal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryStripTests {

    private static final Instant NOW = Instant.parse("2026-11-22T05:55:00Z");

    @Test
    void stripReachesFromTodayToTheLastDayThatANewKeyMayHave() {
        ExpiryStrip strip = strip("2026-11-22T23:59:59Z", "2027-05-21T05:55:00Z");
        assertThat(strip.today()).isEqualTo("2026-11-22");
        assertThat(strip.last()).isEqualTo("2027-05-21");
        assertThat(strip.days()).extracting(ExpiryStrip.Day::date).containsExactly(strip.today(), strip.last());
        assertThat(strip.days().getFirst().x()).isZero();
        assertThat(strip.days().getLast().x() + strip.barWidth()).isBetween(99.8, 100.0);
    }

    @Test
    void endsOutsideAndUnknownOnesAreLeftOut() {
        assertThat(ExpiryStrip.of(
                                NOW,
                                Stream.of(
                                        null,
                                        Instant.MIN,
                                        Instant.MAX,
                                        Instant.parse("2026-11-21T23:59:59Z"),
                                        Instant.parse("2027-05-22T00:00:00Z")))
                        .isEmpty())
                .isTrue();
    }

    /** As the list does that a day leads to. */
    @Test
    void wholeOfTodayCounts() {
        assertThat(strip("2026-11-22T00:00:00Z", "2026-11-22T23:59:59Z").total())
                .isEqualTo(2);
    }

    @Test
    void daysAreThoseOfUtc() {
        assertThat(strip("2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00Z").days())
                .extracting(ExpiryStrip.Day::date)
                .containsExactly(LocalDate.parse("2026-12-31"), LocalDate.parse("2027-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-01T00:00:00Z, 2028-02-28T12:00:00Z, 89",
        "2027-12-01T00:00:00Z, 2028-02-29T12:00:00Z, 90",
        "2027-12-01T00:00:00Z, 2028-03-01T12:00:00Z, 91",
        "2026-12-01T00:00:00Z, 2027-03-01T12:00:00Z, 90"
    })
    void leapDayHasAPlaceOfItsOwn(Instant now, Instant end, int ahead) {
        ExpiryStrip.Day day = ExpiryStrip.of(now, Stream.of(end)).days().getFirst();
        assertThat(day.date()).isEqualTo(end.toString().substring(0, 10));
        assertThat(Math.round(day.x() * 181 / 100)).isEqualTo(ahead);
    }

    @Test
    void clustersAreTheFullestDaysAndAtMostFive() {
        List<Instant> ends = IntStream.rangeClosed(1, 7)
                .boxed()
                .flatMap(day -> IntStream.range(0, day).mapToObj(hour -> NOW.plus(Duration.ofDays(day * 10L))))
                .toList();
        ExpiryStrip strip = ExpiryStrip.of(NOW, Stream.concat(ends.stream(), Stream.of(NOW, NOW, NOW)));
        assertThat(strip.clusters()).extracting(ExpiryStrip.Day::count).containsExactly(7, 6, 5, 4, 3);
        assertThat(strip.clusters().getLast().date()).isEqualTo(strip.today());
        assertThat(strip("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z").clusters())
                .isEmpty();
    }

    @Test
    void barsGrowWithTheirCountAndStandOnTheLine() {
        ExpiryStrip strip = strip("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z", "2026-12-02T00:00:00Z");
        assertThat(strip.days())
                .allSatisfy(day -> assertThat(day.y() + day.height()).isEqualTo(strip.base()));
        assertThat(strip.days().getFirst().height())
                .isLessThan(strip.days().getLast().height());
    }

    @Test
    void oneEndBesideThousandsCanStillBeSeen() {
        Instant[] ends = new Instant[5_000];
        Arrays.fill(ends, NOW.plus(Duration.ofDays(100)));
        ends[0] = NOW;
        ExpiryStrip strip = ExpiryStrip.of(NOW, Arrays.stream(ends));
        assertThat(strip.days().getFirst().height()).isGreaterThanOrEqualTo(5);
        assertThat(strip.days().getLast().y()).isPositive();
    }

    @Test
    void soonAreTheDaysUpToTheFourteenth() {
        assertThat(strip("2026-11-22T23:00:00Z", "2026-12-06T23:00:00Z", "2026-12-07T00:00:00Z")
                        .days())
                .extracting(ExpiryStrip.Day::soon)
                .containsExactly(true, true, false);
    }

    @Test
    void monthsAreNamedWhereThereIsRoomAndJanuaryWithItsYear() {
        ExpiryStrip strip = ExpiryStrip.of(NOW, Stream.of(NOW));
        assertThat(strip.months())
                .extracting(ExpiryStrip.Month::label)
                .containsExactly("", "Jan 2027", "Feb", "Mar", "Apr", "May");
        assertThat(strip.months().getFirst().first()).isEqualTo("2026-12-01");
    }

    @Test
    void stripThatBeginsWithAMonthMarksItAtTheLeft() {
        ExpiryStrip.Month first = ExpiryStrip.of(Instant.parse("2027-02-01T00:00:00Z"), Stream.of())
                .months()
                .getFirst();
        assertThat(first.x()).isZero();
        assertThat(first.label()).isEmpty();
    }

    @Test
    void tenThousandEndsFillAtMostOneBarADay() {
        ExpiryStrip strip = ExpiryStrip.of(
                StillPortal.NOW,
                IntStream.range(0, 10_000).mapToObj(hour -> StillPortal.NOW.plus(Duration.ofMinutes(hour * 26L))));
        assertThat(strip.days()).hasSizeLessThanOrEqualTo(181);
        assertThat(strip.days().stream().mapToInt(ExpiryStrip.Day::count).sum()).isEqualTo(strip.total());
    }

    private static ExpiryStrip strip(String... ends) {
        return ExpiryStrip.of(NOW, Arrays.stream(ends).map(Instant::parse));
    }
}
