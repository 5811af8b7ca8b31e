package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ArdUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ClosedUsageTests {

    private static final UsageSubject WHOLE = new UsageSubject("closed-1", null);
    private static final UsageSubject UMA = new UsageSubject("closed-1", "uma");
    private static final Days FEBRUARY = days("2026-02-01", "2026-02-28");
    private static final Days WEEK = days("2026-02-09", "2026-02-15");
    private static final Instant MARCH = StillPortal.NOW;

    @Autowired
    private ClosedUsage closed;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingIsKept() {
        database.sql("DELETE FROM closed_usage").update();
    }

    @Test
    void whatIsKeptComesBackAsItWasToldWithoutLimits() {
        keep(WHOLE, FEBRUARY, usage("1234567.8", "0.05"));
        UsageFigures found = closed.find(WHOLE, List.of(FEBRUARY)).get(FEBRUARY);
        UsageFigures told = UsageFigures.of(usage("1234567.8", "0.05"), MARCH);
        for (Category category : Category.values()) {
            assertThat(found.line(category).area())
                    .isEqualTo(told.line(category).area());
            assertThat(found.line(category).cost())
                    .isEqualTo(told.line(category).cost());
            assertThat(found.line(category).limit().amount()).isNull();
            assertThat(found.line(category).left().isUnlimited()).isFalse();
        }
        assertThat(found.fetchedAt()).isEqualTo(MARCH);
        assertThat(found.areaEstimated()).isFalse();
        assertThat(found.costEstimated()).isFalse();
    }

    @Test
    void everyNumberHasItsOwnColumnAndWhatIsNotToldStaysSo() {
        ArdUsage numbered = new ArdUsage(
                new ArdUsage.Area(number("11"), number("12"), number("13"), number("14"), number("15"), null),
                new ArdUsage.Cost(number("21"), null, number("0"), number("2400"), number("25"), null),
                null,
                null);
        keep(WHOLE, FEBRUARY, numbered);
        UsageFigures found = closed.find(WHOLE, List.of(FEBRUARY)).get(FEBRUARY);
        assertThat(found.lines())
                .extracting(UsageLine::area)
                .containsExactly(number("11"), number("12"), number("13"), number("14"), number("15"));
        assertThat(found.lines())
                .extracting(line -> line.cost().dollars())
                .containsExactly(number("21"), null, number("0"), number("2400"), number("25"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-12T12:00:00Z, true",
        // ARD may book late.
        "2026-03-09, 2026-03-11T23:59:59Z, false",
        "2026-03-10, 2026-03-10T12:00:00Z, false",
        "2026-03-31, 2026-03-10T12:00:00Z, false",
        // The call may have been reckoned before midnight.
        "2026-03-09, 2026-03-12T00:00:30Z, false",
        "2026-03-09, 2026-03-12T00:02:00Z, true"
    })
    void onlyDaysThatWereOverForTwoDaysWhenArdWasAskedAreKept(LocalDate last, Instant fetchedAt, boolean kept) {
        Days span = new Days(LocalDate.parse("2026-03-09"), last);
        closed.keep(WHOLE, Map.of(span, UsageFigures.of(usage("1", "1"), fetchedAt)));
        assertThat(closed.find(WHOLE, List.of(span)).containsKey(span)).isEqualTo(kept);
    }

    @Test
    void estimatesAndEmptyAnswersAreNotKept() {
        keep(
                WHOLE,
                FEBRUARY,
                new ArdUsage(new ArdUsage.Area(null, null, null, null, number("1"), true), null, null, null));
        keep(WHOLE, WEEK, new ArdUsage(null, new ArdUsage.Cost(null, null, null, null, number("1"), true), null, null));
        keep(UMA, FEBRUARY, new ArdUsage(null, null, null, null));
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "21812.300000000003, 21812.3",
        "0.000000001, 0",
        "1e-300, 0",
        "123456789012345678.12345678, 123456789012345678.12345678",
        "1e23, "
    })
    void numbersAreReadTheSameBeforeAndAfterTheyAreKept(String sent, @Nullable BigDecimal read) {
        ArdUsage usage = usage("1", sent);
        keep(WHOLE, FEBRUARY, usage);
        assertThat(closed.find(WHOLE, List.of(FEBRUARY))
                        .get(FEBRUARY)
                        .total()
                        .cost()
                        .dollars())
                .isEqualTo(read);
        assertThat(UsageFigures.of(usage, StillPortal.NOW).total().cost().dollars())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "", "half \uD800", "ümlaut"})
    void nobodysUsageIsKeptForIdsThatNoDatabaseHolds(String user) {
        UsageSubject odd = new UsageSubject("closed-1", user);
        keep(odd, FEBRUARY, usage("1", "1"));
        keep(new UsageSubject("closed-1", "u".repeat(101)), FEBRUARY, usage("1", "1"));
        assertThat(rows()).isZero();
        assertThat(closed.find(odd, List.of(FEBRUARY))).isEmpty();
        assertThatCode(() -> closed.forget(odd, FEBRUARY)).doesNotThrowAnyException();
    }

    @Test
    void accountAndUsersAreToldApart() {
        keep(WHOLE, FEBRUARY, usage("1", "1"));
        assertThat(closed.find(UMA, List.of(FEBRUARY))).isEmpty();
        assertThat(closed.find(new UsageSubject("closed-2", null), List.of(FEBRUARY)))
                .isEmpty();
        assertThat(closed.find(WHOLE, List.of(WEEK))).isEmpty();
        assertThat(closed.find(WHOLE, List.of())).isEmpty();
        assertThat(closed.find(WHOLE, List.of(days("2026-01-01", "2026-01-31"), FEBRUARY)))
                .containsOnlyKeys(FEBRUARY);
    }

    @Test
    void secondReaderOfTheSameDaysChangesNothingAndKeepsTheOthers() {
        keep(WHOLE, FEBRUARY, usage("1", "1"));
        Days january = days("2026-01-01", "2026-01-31");
        closed.keep(
                WHOLE,
                Map.of(
                        FEBRUARY, UsageFigures.of(usage("2", "2"), MARCH),
                        WEEK, UsageFigures.of(usage("3", "3"), MARCH),
                        january, UsageFigures.of(usage("4", "4"), MARCH)));
        Map<Days, UsageFigures> found = closed.find(WHOLE, List.of(january, FEBRUARY, WEEK));
        assertThat(found).hasSize(3);
        assertThat(found.get(FEBRUARY).total().area()).isEqualByComparingTo("1");
    }

    @Test
    void whatLiesWithinTheDaysIsForgottenAlsoInPart() {
        keep(WHOLE, FEBRUARY, usage("1", "1"));
        keep(WHOLE, WEEK, usage("1", "1"));
        keep(UMA, FEBRUARY, usage("1", "1"));
        Days january = days("2026-01-01", "2026-01-31");
        keep(WHOLE, january, usage("1", "1"));
        closed.forget(WHOLE, days("2026-02-15", "2026-02-15"));
        assertThat(closed.find(WHOLE, List.of(january, FEBRUARY, WEEK))).containsOnlyKeys(january);
        assertThat(closed.find(UMA, List.of(FEBRUARY))).hasSize(1);
    }

    @Test
    void wholeMonthsStayWeeksForAWhileAndOtherDaysForADay() {
        Days december = days("2024-12-01", "2024-12-31");
        Days oldWeek = days("2024-12-02", "2024-12-08");
        Days oldDays = days("2024-12-03", "2024-12-09");
        Days newDays = days("2024-12-10", "2024-12-16");
        Instant longAgo = MARCH.minus(Duration.ofDays(91));
        closed.keep(
                WHOLE,
                Map.of(
                        december, UsageFigures.of(usage("1", "1"), longAgo),
                        oldWeek, UsageFigures.of(usage("1", "1"), longAgo),
                        WEEK, UsageFigures.of(usage("1", "1"), MARCH.minus(Duration.ofDays(20))),
                        oldDays, UsageFigures.of(usage("1", "1"), MARCH.minus(Duration.ofHours(25))),
                        newDays, UsageFigures.of(usage("1", "1"), MARCH.minus(Duration.ofHours(23)))));
        closed.tidy();
        assertThat(closed.find(WHOLE, List.of(december, oldWeek, WEEK, oldDays, newDays)))
                .containsOnlyKeys(december, WEEK, newDays);
    }

    @Test
    void daysOfLongAgoAreNotKept() {
        keep(WHOLE, days("1999-12-01", "1999-12-31"), usage("0", "0"));
        keep(WHOLE, days("0001-01-01", "0001-01-31"), usage("0", "0"));
        assertThat(rows()).isZero();
        keep(WHOLE, days("2000-01-01", "2000-01-31"), usage("0", "0"));
        assertThat(rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo"})
    void daysAreTheSameInEveryZone(String zone) {
        TimeZone here = TimeZone.getDefault();
        try {
            keep(WHOLE, FEBRUARY, usage("1", "1"));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(closed.find(WHOLE, List.of(FEBRUARY)).get(FEBRUARY).fetchedAt())
                    .isEqualTo(MARCH);
            keep(WHOLE, WEEK, usage("1", "1"));
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(closed.find(WHOLE, List.of(WEEK)).get(WEEK).fetchedAt()).isEqualTo(MARCH);
    }

    private void keep(UsageSubject subject, Days span, ArdUsage usage) {
        closed.keep(subject, Map.of(span, UsageFigures.of(usage, MARCH)));
    }

    private int rows() {
        return database.sql("SELECT COUNT(*) FROM closed_usage")
                .query(Integer.class)
                .single();
    }

    private static ArdUsage usage(String area, String cost) {
        return SomeUsage.of(area, cost, "1000", "-1");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
