package dev.maxarportal.usage.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageLine;
import dev.maxarportal.usage.forecast.Forecast.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTests {

    private static final LocalDate TODAY = LocalDate.parse("2024-02-27");
    private static final LocalDate END = LocalDate.parse("2024-12-31");

    @ParameterizedTest
    @CsvSource({
        // 10 a day and 5 a day: the day on which nothing is left, over a leap day.
        "100, 300, 450, 2024-03-08, 2024-03-18",
        // What is begun counts.
        "100.01, 300, 450, 2024-03-09, 2024-03-19",
        "0.01, 300, 450, 2024-02-28, 2024-02-28",
        // Whichever pace is the faster one.
        "100, 150, 900, 2024-03-08, 2024-03-18",
        // Not at all at one of them, or only after the end.
        "100, 0, 900, 2024-03-08, ",
        "100, 300, 9, 2024-03-08, ",
        "100, -300, 900, 2024-03-08, ",
        "3080, 300, 0, 2024-12-31, ",
        // Only one is known.
        "100, 300, , 2024-03-08, 2024-03-08",
        "100, , 900, 2024-03-08, 2024-03-08"
    })
    void limitIsReachedBetweenTheDaysThatBothPacesLeadTo(
            BigDecimal left,
            @Nullable BigDecimal in30,
            @Nullable BigDecimal in90,
            LocalDate earliest,
            @Nullable LocalDate latest) {
        assertThat(forecast("1000000", left, in30, in90, END)).isEqualTo(new Forecast(Kind.EXPECTED, earliest, latest));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1, NO_LIMIT",
        "-1.0, 500, NO_LIMIT",
        ", 500, NO_LIMIT",
        "1000, , UNKNOWN",
        "1000, -1, UNKNOWN",
        "0, 0, UNKNOWN",
        "0, -250, REACHED",
        "-5, 100, UNKNOWN",
        "1000, 0, REACHED",
        "1000, 0.00, REACHED",
        "1000, -20.5, REACHED",
        "10000, 3081, NOT_BEFORE_THE_END",
        "1e17, 1e17, NOT_AT_THIS_PACE",
        "1e30, 1e30, NO_LIMIT"
    })
    void noDayIsNamedWhereThereIsNone(@Nullable String limit, @Nullable BigDecimal left, Kind kind) {
        BigDecimal pace = new BigDecimal("300");
        assertThat(forecast(limit, left, pace, null, END)).isEqualTo(new Forecast(kind, null, null));
    }

    @Test
    void nothingSpentOfLateLeadsNowhere() {
        assertThat(forecast("10", BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("0.00"), END)
                        .kind())
                .isEqualTo(Kind.NOT_AT_THIS_PACE);
        assertThat(forecast("10", BigDecimal.ONE, null, null, END).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void contractThatIsOverHasNoFuture() {
        assertThat(forecast("10", BigDecimal.ONE, BigDecimal.TEN, null, TODAY.minusDays(1))
                        .kind())
                .isEqualTo(Kind.OVER);
        assertThat(forecast("10", BigDecimal.ONE, new BigDecimal("900"), null, TODAY)
                        .kind())
                .isEqualTo(Kind.NOT_BEFORE_THE_END);
    }

    @Test
    void withoutAnEndDaysAreNamedAsFarAsAnybodyPlans() {
        assertThat(forecast("1e9", new BigDecimal("3652500"), new BigDecimal("3000"), null, null)
                        .earliest())
                .isEqualTo(TODAY.plusDays(36_525));
        assertThat(forecast("1e9", new BigDecimal("3652501"), new BigDecimal("3000"), null, null)
                        .kind())
                .isEqualTo(Kind.NOT_AT_THIS_PACE);
    }

    private static Forecast forecast(
            @Nullable String limit,
            @Nullable BigDecimal left,
            @Nullable BigDecimal in30,
            @Nullable BigDecimal in90,
            @Nullable LocalDate end) {
        UsageLine line = UsageLine.of(Category.FRESH, null, null, limit == null ? null : new BigDecimal(limit), left);
        List<Pace> paces = Stream.concat(pace(30, in30), pace(90, in90)).toList();
        return Forecast.of(line, paces, TODAY, end);
    }

    private static Stream<Pace> pace(int days, @Nullable BigDecimal cost) {
        return cost == null ? Stream.empty() : Stream.of(new Pace(new Days(TODAY.minusDays(days - 1L), TODAY), cost));
    }
}
