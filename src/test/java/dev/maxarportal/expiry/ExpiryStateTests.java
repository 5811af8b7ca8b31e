package dev.maxarportal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryStateTests {

    @ParameterizedTest
    @CsvSource({
        "-P1D, EXPIRED",
        "PT0S, EXPIRED",
        "PT1S, SOON",
        "P13D, SOON",
        "P14D, SOON",
        "P14DT1S, ACTIVE",
        "P180D, ACTIVE"
    })
    void stateFollowsFromTheTimeLeft(Duration ahead, ExpiryState expected) {
        assertThat(ExpiryState.at(StillPortal.NOW, null, StillPortal.NOW.plus(ahead)))
                .isEqualTo(expected);
    }

    @Test
    void endThatIsNotKnownIsNeitherActiveNorExpired() {
        assertThat(ExpiryState.at(StillPortal.NOW, null, null)).isEqualTo(ExpiryState.UNKNOWN);
    }
}
