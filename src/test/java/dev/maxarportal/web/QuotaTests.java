package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTests {

    @ParameterizedTest
    @CsvSource({
        ", false, ",
        "-1, true, ",
        "-1.0, true, ",
        "-1.00, true, ",
        "0, false, 0",
        "0.0, false, 0.0",
        "-2, false, -2",
        "-0.5, false, -0.5",
        "15000, false, 15000",
        "21812.300000000003, false, 21812.3",
        "14.00000000, false, 14.00000000",
        "1e-300, false, 0",
        "123456789012345678, false, 123456789012345678",
        "1e999999999, false, "
    })
    void minusOneIsUnlimitedAndNothingIsNotSet(
            @Nullable BigDecimal wire, boolean unlimited, @Nullable BigDecimal amount) {
        assertThat(Quota.of(wire).isUnlimited()).isEqualTo(unlimited);
        assertThat(Quota.of(wire).amount()).isEqualTo(amount);
    }
}
