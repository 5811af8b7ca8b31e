package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, ",
        "2026-01-01, , ",
        ", 2028-02-29, ",
        ", , ",
        "'  ', '', ",
        "2026-01-02, 2026-01-01, The first day lies after the last day.",
        "' tomorrow ', , “tomorrow” is not a day. Enter days such as 2026-11-24.",
        ", 2026-02-29, “2026-02-29” is not a day. Enter days such as 2026-11-24.",
        "1.1.26, 2.1.26, “1.1.26” is not a day. Enter days such as 2026-11-24.",
        "0000-01-01, , Nothing lies that long ago. Enter days such as 2026-11-24.",
        ", 1899-12-31, Nothing lies that long ago. Enter days such as 2026-11-24.",
        "1900-01-01, 9999-12-31, ",
        "+12026-01-01, , “+12026-01-01” is not a day. Enter days such as 2026-11-24."
    })
    void daysThatCannotBeReadAreToldAndOthersAreFine(
            @Nullable String from, @Nullable String to, @Nullable String complaint) {
        assertThat(DayRange.of(from, to).complaint()).isEqualTo(complaint);
    }

    @Test
    void daysAreReadEachForItself() {
        DayRange range = DayRange.of(" 2026-01-01 ", "soon");
        assertThat(range.first()).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(range.last()).isNull();
        assertThat(range.isEmpty()).isFalse();
        assertThat(DayRange.of(null, " ").isEmpty()).isTrue();
    }
}
