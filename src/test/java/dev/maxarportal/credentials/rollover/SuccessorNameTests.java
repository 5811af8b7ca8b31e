package dev.maxarportal.credentials.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.CredentialsName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessorNameTests {

    @ParameterizedTest
    @CsvSource({
        "delivery, delivery-2",
        "delivery-2, delivery-3",
        "delivery-9, delivery-10",
        "delivery-999, delivery-1000",
        "delivery-1000, delivery-1000-2",
        "team_b_2, team_b_3",
        "delivery-v2, delivery-v3",
        "delivery2, delivery2-2",
        "delivery-0, delivery-0-2",
        "azure-archive-001, azure-archive-001-2",
        "azure-archive-001-2, azure-archive-001-3",
        "delivery-2026, delivery-2026-2",
        "delivery-2026-2, delivery-2026-3",
        "delivery-2026-11, delivery-2026-11-2",
        "delivery-2026-11-2, delivery-2026-11-3",
        "delivery-2026-11-22, delivery-2026-11-22-2",
        "delivery_2026_11_22, delivery_2026_11_22-2",
        "delivery-20261122, delivery-20261122-2",
        "delivery-22-11-2026, delivery-22-11-2026-2",
        "delivery-22-11-26, delivery-22-11-26-2",
        "2026-11, 2026-11-2",
        "7, 7-2",
        "-, --2",
        "x-, x--2",
    })
    void countsOnButLeavesDatesAndNumbersThatBelongToTheName(String old, String next) {
        assertThat(SuccessorName.of(old, List.of(), name -> false)).isEqualTo(next);
    }

    @Test
    void namesThatWereEverInUseOrThatMaxarHasAreSkipped() {
        assertThat(SuccessorName.of("north", List.of("north", "North-2", "north-3"), "north-4"::equals))
                .isEqualTo("north-5");
    }

    @ParameterizedTest
    @CsvSource({"100, ''", "98, -2", "99, ''", "98, -9", "96, -999", "150, ''", "110, -7"})
    void longNamesAreCutSoThatTheNextOneIsAllowed(int length, String end) {
        String name = SuccessorName.of("n".repeat(length) + end, List.of(), any -> false);
        assertThat(CredentialsName.refusal(name)).isNull();
        assertThat(name).matches("n+-\\d+");
    }
}
