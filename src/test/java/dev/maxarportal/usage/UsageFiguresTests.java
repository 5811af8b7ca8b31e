package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ArdUsage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageFiguresTests {

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 0",
        "1000, 280, 72",
        "1000, 0, 100",
        "1000, -50, 100",
        "1000, 1500, 0",
        "1000, 0.01, 99",
        "3, 1, 66",
        "1, -30000000, 100",
        "0.01, -1, ",
        "0, 0, ",
        "-1, -1, ",
        "-1.0, 500, ",
        "1000, -1.0, ",
        "1000, , ",
        ", 500, ",
        ", , "
    })
    void shareOfTheLimitIsTakenOnlyOfAmounts(
            @Nullable BigDecimal limit, @Nullable BigDecimal balance, @Nullable Integer percent) {
        assertThat(UsageLine.of(Category.FRESH, null, null, limit, balance).usedPercent())
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"-1, ", "-1.0, ", "-2.5, -2.5", "-1.01, -1.01", "0, 0", ", "})
    void minusOneIsNoAmountWhereAnAreaOrACostStands(@Nullable BigDecimal sent, @Nullable BigDecimal read) {
        UsageLine line = UsageLine.of(Category.FRESH, sent, sent, null, null);
        assertThat(line.area()).isEqualTo(read);
        assertThat(line.cost().dollars()).isEqualTo(read);
    }

    @Test
    void answerWithNothingInItIsReadAsNotTold() {
        UsageFigures figures = UsageFigures.of(new ArdUsage(null, null, null, null), StillPortal.NOW);
        assertThat(figures.lines()).hasSize(5).allSatisfy(line -> {
            assertThat(line.area()).isNull();
            assertThat(line.cost().isSet()).isFalse();
            assertThat(line.limit().amount()).isNull();
            assertThat(line.limit().isUnlimited()).isFalse();
            assertThat(line.left().isUnlimited()).isFalse();
        });
        assertThat(figures.areaEstimated()).isFalse();
        assertThat(figures.costEstimated()).isFalse();
        assertThat(figures.total().category()).isEqualTo(Category.TOTAL);
    }

    @Test
    void everyNumberStandsInItsOwnPlace() {
        UsageFigures figures = UsageFigures.of(SomeUsage.NUMBERED, StillPortal.NOW);
        assertThat(figures.lines())
                .extracting(
                        UsageLine::category,
                        UsageLine::area,
                        line -> line.cost().dollars(),
                        line -> line.limit().amount(),
                        line -> line.left().amount())
                .containsExactly(
                        row(Category.FRESH, 11, 21, 31, 41),
                        row(Category.STANDARD, 12, 22, 32, 42),
                        row(Category.TRAINING, 13, 23, 33, 43),
                        row(Category.TASKING, 14, 24, 34, 44),
                        row(Category.TOTAL, 15, 25, 35, 45));
    }

    private static org.assertj.core.groups.Tuple row(Category category, int... numbers) {
        Object[] values = new Object[5];
        values[0] = category;
        for (int i = 0; i < numbers.length; i++) {
            values[i + 1] = BigDecimal.valueOf(numbers[i]);
        }
        return new org.assertj.core.groups.Tuple(values);
    }
}
