package dev.maxarportal.usage.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.usage.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TendencyTests {

    @ParameterizedTest
    @CsvSource({
        "125, 100, ▲, up 25 %",
        "75.0, 100, ▼, down 25 %",
        "0, 100, ▼, down 100 %",
        "100.4, 100, ●, no change",
        "0, 0.0, ●, nothing in both",
        "5, 0, ▲, up from nothing",
        "5000, 1, ▲, more than ten times as much",
        ", 1, '', not known",
        "1, , '', not known"
    })
    void changeIsSaidInWordsBesideItsArrow(
            @Nullable BigDecimal now, @Nullable BigDecimal before, String mark, String words) {
        Tendency change = Tendency.of(new Change(now, before));
        assertThat(change.mark()).isEqualTo(mark);
        assertThat(change.words()).isEqualTo(words);
    }

    @Test
    void strongestRiseSortsAboveEveryOther() {
        List<Tendency> ascending = Stream.of("0/2", "1/2", "1/1", "0/0", "3/2", "4/2", "1/0")
                .map(pair -> pair.split("/"))
                .map(pair -> Tendency.of(new Change(new BigDecimal(pair[0]), new BigDecimal(pair[1]))))
                .toList();
        assertThat(ascending.reversed().stream().sorted()).containsExactlyElementsOf(ascending);
    }
}
