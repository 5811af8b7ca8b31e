package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.usage.Contract;
import dev.maxarportal.usage.SomeView;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTests {

    @ParameterizedTest(name = "{1} on {0}: {2} to {3}")
    @CsvSource({
        "2026-03-10, This month, 2026-03-01, 2026-03-31",
        "2026-03-31, Last month, 2026-02-01, 2026-02-28",
        "2024-03-31, Last month, 2024-02-01, 2024-02-29",
        "2026-01-01, Last month, 2025-12-01, 2025-12-31",
        "2026-03-10, Last 30 days, 2026-02-09, 2026-03-10",
        "2024-03-10, Last 30 days, 2024-02-10, 2024-03-10",
        "2026-03-10, Last 90 days, 2025-12-11, 2026-03-10",
        "2026-03-10, This quarter, 2026-01-01, 2026-03-31",
        "2026-12-31, This quarter, 2026-10-01, 2026-12-31",
        "2024-02-29, This quarter, 2024-01-01, 2024-03-31",
        "2026-03-10, Contract year, 2026-02-20, 2027-02-20",
        "2026-02-19, Contract year, 2025-02-20, 2026-02-19",
        "2026-03-10, Since start, 2024-02-20, 2026-03-10"
    })
    void presetMeansWholeDaysOfTheCalendarAndOfTheContract(
            LocalDate today, String label, LocalDate from, LocalDate to) {
        Contract contract = new Contract(LocalDate.parse("2024-02-20"), LocalDate.parse("2027-02-20"));
        assertThat(Preset.of(SomeView.of(null, null, contract, today)))
                .filteredOn(preset -> preset.label().equals(label))
                .singleElement()
                .satisfies(preset -> {
                    assertThat(preset.range().from()).isEqualTo(from);
                    assertThat(preset.range().to()).isEqualTo(to);
                });
    }

    @Test
    void whatDependsOnAnUnknownContractIsNotOffered() {
        assertThat(labels(SomeView.NO_CONTRACT)).doesNotContain("Contract year", "Since start");
        assertThat(labels(new Contract(LocalDate.parse("2026-05-01"), null))).doesNotContain("Since start");
        assertThat(labels(new Contract(LocalDate.parse("2024-02-20"), null))).contains("Since start");
    }

    private static List<String> labels(Contract contract) {
        return Preset.of(SomeView.of(null, null, contract, LocalDate.parse("2026-03-10"))).stream()
                .map(Preset::label)
                .toList();
    }
}
