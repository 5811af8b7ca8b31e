package dev.maxarportal.apikeys.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementNameTests {

    @ParameterizedTest
    @CsvSource({
        "tiles, tiles-2",
        "tiles-2, tiles-3",
        "tiles-9, tiles-10",
        "tiles-09, tiles-10",
        "tiles-1234567, tiles-1234567-2",
        "v2, v2-2",
        "-7, -8"
    })
    void nameGetsANumberOrTheNextOne(String old, String expected) {
        assertThat(ReplacementName.of(old, "", List.of(old))).isEqualTo(expected);
    }

    @Test
    void takenNamesAreLeftOutWhateverTheirCase() {
        assertThat(ReplacementName.of("tiles", "", List.of("tiles", "Tiles-2", "tiles-3")))
                .isEqualTo("tiles-4");
    }

    @Test
    void namelessKeyIsCalledAfterItsDescription() {
        assertThat(ReplacementName.of("", "", List.of())).isEqualTo("key-2");
        assertThat(ReplacementName.of(" ", "Map server\nof the north", List.of()))
                .isEqualTo("Map server of the north-2");
        assertThat(ReplacementName.of("", "d".repeat(300), List.of())).hasSize(42);
    }

    @Test
    void longNamesAreCutSoThatTheNumberFits() {
        assertThat(ReplacementName.of("n".repeat(100), "", List.of())).isEqualTo("n".repeat(98) + "-2");
        assertThat(ReplacementName.of("🗺".repeat(50), "", List.of())).isEqualTo("🗺".repeat(49) + "-2");
        assertThat(ReplacementName.of("a" + "🗺".repeat(50), "", List.of())).isEqualTo("a" + "🗺".repeat(48) + "-2");
    }
}
