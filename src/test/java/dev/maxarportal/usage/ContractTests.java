package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.MaxarTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTests {

    @ParameterizedTest(name = "contract {0} to {1}, today {2}: {3} to {4}")
    @CsvSource({
        // one year, ending on the anniversary or on the day before it
        "2026-02-20, 2027-02-20, 2026-02-20, 2026-02-20, 2027-02-20",
        "2026-02-20, 2027-02-20, 2027-02-20, 2026-02-20, 2027-02-20",
        "2026-01-01, 2026-12-31, 2026-12-31, 2026-01-01, 2026-12-31",
        // three years
        "2025-02-20, 2028-02-20, 2026-02-19, 2025-02-20, 2026-02-19",
        "2025-02-20, 2028-02-20, 2026-02-20, 2026-02-20, 2027-02-19",
        "2025-02-20, 2028-02-20, 2027-12-31, 2027-02-20, 2028-02-20",
        "2024-01-01, 2026-12-31, 2025-12-31, 2025-01-01, 2025-12-31",
        "2024-01-01, 2026-12-31, 2026-01-01, 2026-01-01, 2026-12-31",
        // a year and a half
        "2025-01-01, 2026-06-30, 2026-03-10, 2026-01-01, 2026-06-30",
        // over, and not yet begun
        "2022-02-20, 2025-02-20, 2026-03-10, 2024-02-20, 2025-02-20",
        "2027-05-01, 2029-04-30, 2026-03-10, 2027-05-01, 2028-04-30",
        // begun on a leap day
        "2024-02-29, 2027-02-28, 2025-02-27, 2024-02-29, 2025-02-27",
        "2024-02-29, 2027-02-28, 2025-02-28, 2025-02-28, 2026-02-27",
        "2024-02-29, 2027-02-28, 2027-02-28, 2026-02-28, 2027-02-28",
        "2024-02-29, 2029-02-28, 2028-02-29, 2028-02-29, 2029-02-28"
    })
    void rangeIsTheContractsYearThatTodayLiesIn(
            String start, String end, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(Contract.of(account(start, end)).year(today)).isEqualTo(new UsageRange(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        ", 2027-02-20",
        "2026-02-20, ",
        ", ",
        "soon, 2027-02-20",
        "2026-02-20, later",
        "2027-02-20, 2026-02-20",
        "2026-02-20, 2026-02-20"
    })
    void contractThatCannotBeReadMeansTheSubscription(@Nullable String start, @Nullable String end) {
        assertThat(Contract.of(account(start, end)).year(LocalDate.parse("2026-03-10")))
                .isEqualTo(UsageRange.SUBSCRIPTION);
    }

    @Test
    void unknownAccountMeansTheSubscription() {
        assertThat(Contract.of(null).year(LocalDate.parse("2026-03-10")).isSubscription())
                .isTrue();
    }

    private static ArdAccount account(@Nullable String start, @Nullable String end) {
        return new ArdAccount("1", "Example", MaxarTime.of(start), MaxarTime.of(end), true, null, null);
    }
}
