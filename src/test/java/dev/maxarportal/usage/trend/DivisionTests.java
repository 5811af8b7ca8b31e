package dev.maxarportal.usage.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.usage.Days;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionTests {

    @Test
    void contractYearThatStartsMidMonthBeginsAndEndsWithAPartOfThatMonth() {
        assertThat(labels("2025-02-20", "2026-02-19"))
                .containsExactly(
                        "20–28 Feb 2025",
                        "Mar 2025",
                        "Apr 2025",
                        "May 2025",
                        "Jun 2025",
                        "Jul 2025",
                        "Aug 2025",
                        "Sep 2025",
                        "Oct 2025",
                        "Nov 2025",
                        "Dec 2025",
                        "Jan 2026",
                        "1–19 Feb 2026");
    }

    @Test
    void leapYearsFebruaryHasItsLastDay() {
        assertThat(divided("2023-12-31", "2024-12-31").spans())
                .contains(SomeViews.days("2024-02-01", "2024-02-29"))
                .hasSize(13);
        assertThat(labels("2024-02-28", "2024-03-03")).containsExactly("28 Feb – 3 Mar 2024");
        assertThat(labels("2023-11-01", "2024-02-28")).endsWith("Jan 2024", "1–28 Feb 2024");
        assertThat(labels("2023-11-01", "2024-02-29")).endsWith("Jan 2024", "Feb 2024");
    }

    @Test
    void rangeBelowAHundredDaysIsShownInWeeksFromMondayToSunday() {
        assertThat(labels("2025-12-20", "2026-01-13"))
                .containsExactly(
                        "20–21 Dec 2025",
                        "22–28 Dec 2025",
                        "29 Dec 2025 – 4 Jan 2026",
                        "5–11 Jan 2026",
                        "12–13 Jan 2026");
        assertThat(labels("2026-03-01", "2026-03-02")).containsExactly("1 Mar 2026", "2 Mar 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-04-09, WEEK, 15",
        "2025-01-01, 2025-04-10, MONTH, 4",
        "2026-03-10, 2026-03-10, WEEK, 1",
        // Today is a Tuesday; what is still to come is left out, though the length of all counts.
        "2026-03-01, 2026-03-31, WEEK, 3",
        "2026-02-20, 2027-02-19, MONTH, 2",
        "2016-03-11, 2026-03-10, MONTH, 121"
    })
    void grainFollowsFromTheLengthOfTheRange(String first, String last, Grain grain, int buckets) {
        Division division = divided(first, last);
        assertThat(division.grain()).isEqualTo(grain);
        assertThat(division.spans()).hasSize(buckets);
        assertThat(division.complaint()).isNull();
        assertThat(division.spans()).noneMatch(span -> span.last().isAfter(SomeViews.TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-02-29 | 2026-03-10 | These days lie in 122 months, and at most 121 months can be shown one by one."
                        + " Choose fewer days.",
                "0001-01-01 | 9999-12-31 | These days lie in 24,303 months, and at most 121 months can be shown one by"
                        + " one. Choose fewer days.",
                "2026-03-11 | 2026-04-01 | These days are yet to come, so there is no usage month by month.",
                "           |            | It is not known on which days the contract begins and ends. Choose a first and"
                        + " a last day to see the usage month by month."
            })
    void rangeThatCannotBeDividedIsRefusedInWords(@Nullable String first, @Nullable String last, String complaint) {
        Days days = first == null || last == null ? null : SomeViews.days(first, last);
        Division division = Division.of(SomeViews.of("a", days, SomeViews.TODAY));
        assertThat(division.complaint()).isEqualTo(complaint);
        assertThat(division.spans()).isEmpty();
    }

    @Test
    void longRangeIsShownOnceMostOfItIsStillToCome() {
        Division division = Division.of(
                SomeViews.of("a", SomeViews.days("2026-01-01", "2060-12-31"), LocalDate.parse("2026-12-31")));
        assertThat(division.complaint()).isNull();
        assertThat(division.spans()).hasSize(12);
    }

    private static Division divided(String first, String last) {
        return Division.of(SomeViews.of("a", first, last));
    }

    private static List<String> labels(String first, String last) {
        Division division = divided(first, last);
        return division.spans().stream().map(division.grain()::label).toList();
    }
}
