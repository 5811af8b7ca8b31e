package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTests {

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({
        "150, 100, 50, +, 50.0, ",
        "50.0, 200, -150.0, −, -75.0, ",
        "0, 10, -10, −, -100.0, ",
        "1, 3, -2, −, -66.7, ",
        "10000000000, 1, 9999999999, +, 999999999900.0, ",
        "100.00, 100, 0.00, '', 0.0, no change",
        "0, 0.0, 0.0, '', , no change",
        "12, 0, 12, +, , nothing before",
        "100001, 100000, 1, +, 0.0, less than 0.1 %",
        "12, -3, 15, +, , no percentage",
        ", 12, , '', , cannot be compared",
        "12, , , '', , cannot be compared",
        ", , , '', , cannot be compared"
    })
    void changeIsToldByAmountAndPercentOrInWords(
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            @Nullable BigDecimal difference,
            String sign,
            @Nullable BigDecimal percent,
            @Nullable String remark) {
        Change change = new Change(now, before);
        assertThat(change.difference()).isEqualTo(difference);
        assertThat(change.sign()).isEqualTo(sign);
        assertThat(change.percent()).isEqualTo(percent);
        assertThat(change.remark()).isEqualTo(remark);
    }
}
