package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final Contract CONTRACT = new Contract(LocalDate.parse("2024-02-20"), LocalDate.parse("2027-02-20"));

    @ParameterizedTest(name = "{0} to {1} against {2} to {3}")
    @CsvSource({
        // a whole month, also one after a longer, a shorter, and a leap February
        "2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
        "2025-03-01, 2025-03-31, 2025-02-01, 2025-02-28",
        "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
        "2026-01-01, 2026-01-31, 2025-12-01, 2025-12-31",
        // whole quarters, half years and years
        "2025-10-01, 2025-12-31, 2025-07-01, 2025-09-30",
        "2025-01-01, 2025-06-30, 2024-07-01, 2024-12-31",
        "2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31",
        // a contract year that is over, and the first one
        "2025-02-20, 2026-02-19, 2024-02-20, 2025-02-19",
        "2024-02-20, 2025-02-19, 2023-02-20, 2024-02-19",
        // anything else
        "2026-03-09, 2026-03-10, 2026-03-07, 2026-03-08",
        "2026-01-01, 2026-01-30, 2025-12-02, 2025-12-31",
        "2026-02-09, 2026-03-10, 2026-01-10, 2026-02-08",
        "2025-12-11, 2026-03-10, 2025-09-12, 2025-12-10"
    })
    void rangeThatIsOverIsComparedWithItsLikeBefore(
            LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        Periods periods = periods(from, to, CONTRACT);
        assertThat(periods.now()).isEqualTo(new Days(from, to));
        assertThat(periods.before()).isEqualTo(new Days(beforeFrom, beforeTo));
        assertThat(periods.running()).isFalse();
    }

    @ParameterizedTest(name = "{0} to {1}, running, against {2} to {3}")
    @CsvSource({
        // this month, this quarter, the contract year, and a range of one's own
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-10",
        "2026-01-01, 2026-03-31, 2025-10-01, 2025-12-08",
        "2026-02-20, 2027-02-20, 2025-02-20, 2025-03-10",
        "2026-03-03, 2026-03-20, 2026-02-23, 2026-03-02",
        "2026-03-10, 2026-03-11, 2026-03-09, 2026-03-09"
    })
    void rangeThatGoesOnIsComparedByItsDaysUntilToday(
            LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        Periods periods = periods(from, to, CONTRACT);
        assertThat(periods.now()).isEqualTo(new Days(from, TODAY));
        assertThat(periods.before()).isEqualTo(new Days(beforeFrom, beforeTo));
        assertThat(periods.running()).isTrue();
        assertThat(periods.isUnequal()).isFalse();
    }

    @Test
    void monthThatIsFartherThanTheShorterOneBeforeIsComparedWithAllOfIt() {
        Periods periods = Objects.requireNonNull(Periods.of(SomeView.of(
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-31"),
                CONTRACT,
                LocalDate.parse("2026-03-30"))));
        assertThat(periods.now().length()).isEqualTo(30);
        assertThat(periods.before()).isEqualTo(new Days(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28")));
        assertThat(periods.isUnequal()).isTrue();
    }

    @Test
    void lastYearOfAContractThatEndsOnItsAnniversaryIsADayLonger() {
        Periods periods = Objects.requireNonNull(Periods.of(SomeView.of(
                LocalDate.parse("2026-02-20"),
                LocalDate.parse("2027-02-20"),
                CONTRACT,
                LocalDate.parse("2027-06-01"))));
        assertThat(periods.before()).isEqualTo(new Days(LocalDate.parse("2025-02-20"), LocalDate.parse("2026-02-19")));
        assertThat(periods.isUnequal()).isTrue();
    }

    @Test
    void daysBeforeTheContractAreSaidToBe() {
        assertThat(periods(LocalDate.parse("2024-02-20"), LocalDate.parse("2025-02-19"), CONTRACT)
                        .beforeContract())
                .isTrue();
        assertThat(periods(LocalDate.parse("2025-02-20"), LocalDate.parse("2026-02-19"), CONTRACT)
                        .beforeContract())
                .isFalse();
    }

    @Test
    void nothingIsComparedOfDaysThatNobodyKnowsOrThatAreToCome() {
        assertThat(Periods.of(SomeView.of(null, null, SomeView.NO_CONTRACT, TODAY)))
                .isNull();
        assertThat(Periods.of(SomeView.of(TODAY.plusDays(1), TODAY.plusDays(2), CONTRACT, TODAY)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09, 2026-03-10, true", "2026-03-01, 2026-03-31, true", "2026-02-09, 2026-03-09, false"})
    void rangeWithTodayIsKnownToHaveADayThatIsNotOver(LocalDate from, LocalDate to, boolean withToday) {
        assertThat(periods(from, to, CONTRACT).withToday()).isEqualTo(withToday);
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01, 1900-01-31", "1950-01-01, 2024-12-31", "1900-01-01, 9999-12-31", "1999-01-02, 9999-12-31"})
    void nothingIsComparedWithDaysThatNobodyAsksFor(LocalDate from, LocalDate to) {
        Periods periods = Periods.of(SomeView.of(from, to, CONTRACT, TODAY));
        if (periods != null) {
            assertThat(periods.before().first()).isAfter(LocalDate.parse("1900-01-01"));
        }
        assertThat(Periods.of(SomeView.of(LocalDate.parse("1900-01-01"), to, CONTRACT, TODAY)))
                .isNull();
    }

    private static Periods periods(LocalDate from, LocalDate to, Contract contract) {
        return Objects.requireNonNull(Periods.of(SomeView.of(from, to, contract, TODAY)));
    }
}
