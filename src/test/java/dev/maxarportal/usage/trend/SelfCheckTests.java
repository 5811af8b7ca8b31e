package dev.maxarportal.usage.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageFigures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfCheckTests {

    @ParameterizedTest
    @CsvSource({
        "10.5, 20.25, 30.75, AGREES",
        "10, 20.0, 30.00, AGREES",
        // Less than the page shows.
        "10.01, 20.02, 30, AGREES",
        "10.04, 20.04, 30, DIFFERS",
        "10.5, 20.25, 30.85, DIFFERS",
        "99999999999.9, 0.1, 100000000000, AGREES",
        // What is not told adds nothing.
        "10, , 10, AGREES",
        ", , , AGREES",
        ", , 0.0, AGREES",
        "0, 0, , AGREES",
        ", , 7, DIFFERS",
        "3, 4, , DIFFERS"
    })
    void areasAreComparedAsPreciselyAsTheyAreShown(
            @Nullable BigDecimal one, @Nullable BigDecimal other, @Nullable BigDecimal total, SelfCheck.State state) {
        SelfCheck check = SelfCheck.of(List.of(bucket(one, null), bucket(other, null)), told(figures(total, null)));
        assertThat(check.state()).isEqualTo(state);
    }

    @Test
    void eachNumberThatDiffersIsNamed() {
        BigDecimal cent = new BigDecimal("0.01");
        SelfCheck check = SelfCheck.of(
                List.of(bucket(BigDecimal.ONE, cent), bucket(BigDecimal.TWO, cent)),
                told(figures(new BigDecimal("3.04"), cent)));
        assertThat(check.differences())
                .containsExactly(
                        new SelfCheck.Difference(Category.FRESH, true, new BigDecimal("0.02"), cent),
                        new SelfCheck.Difference(Category.TOTAL, true, new BigDecimal("0.02"), cent));
    }

    @Test
    void nothingIsComparedWithHolesOrWithoutATotal() {
        Bucket hole = new Bucket(SomeViews.days("2026-01-01", "2026-01-31"), null, null);
        Bucket good = bucket(BigDecimal.ONE, null);
        MaxarException broken = Failed.status(MaxarService.ARD, 500);
        assertThat(SelfCheck.of(List.of(good, hole), told(figures(BigDecimal.TEN, null))))
                .isEqualTo(new SelfCheck(SelfCheck.State.HOLES, List.of(), null));
        assertThat(SelfCheck.of(List.of(good), Outcome.failed(broken)))
                .isEqualTo(new SelfCheck(SelfCheck.State.NO_TOTAL, List.of(), broken));
        assertThat(SelfCheck.of(List.of(good), null).state()).isEqualTo(SelfCheck.State.NO_TOTAL);
    }

    @Test
    void sumsLeaveOutWhatIsNotTold() {
        List<Bucket> buckets = Arrays.asList(
                bucket(new BigDecimal("1.5"), null),
                new Bucket(SomeViews.days("2026-02-01", "2026-02-28"), null, null),
                bucket(null, null));
        Trend trend = new Trend(SomeViews.of("a", "2026-01-01", "2026-04-30"), Grain.MONTH, buckets, null, null);
        assertThat(trend.area(Category.FRESH)).isEqualByComparingTo("1.5");
        assertThat(trend.area(Category.TASKING)).isNull();
        assertThat(trend.cost(Category.FRESH)).isNull();
        assertThat(trend.holes()).isEqualTo(1);
        assertThat(trend.ahead()).isEqualTo(SomeViews.days("2026-03-11", "2026-04-30"));
    }

    private static Bucket bucket(@Nullable BigDecimal area, @Nullable BigDecimal cost) {
        return new Bucket(SomeViews.days("2026-01-01", "2026-01-31"), figures(area, cost), null);
    }

    private static Outcome<UsageFigures> told(UsageFigures figures) {
        return new Outcome<>(figures, null);
    }

    private static UsageFigures figures(@Nullable BigDecimal area, @Nullable BigDecimal cost) {
        return UsageFigures.of(
                new ArdUsage(
                        new ArdUsage.Area(area, null, null, null, area, false),
                        new ArdUsage.Cost(cost, null, null, null, cost, false),
                        null,
                        null),
                StillPortal.NOW);
    }
}
