package dev.maxarportal.credentials.registration;

import static dev.maxarportal.credentials.registration.Credentials.credential;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.Credential;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LostAnswerTests {

    private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Credential OLD = credential("a", "2026-02-01T10:00:00Z", null);
    private static final Credential FRESH = credential("a", "2026-03-01T10:00:00Z", null);

    @Test
    void whatIsThereAndWasNotWasWritten() {
        assertThat(LostAnswer.of(null, FRESH, "for deliveries", BEGUN, true)).isEqualTo(LostAnswer.WRITTEN);
        assertThat(LostAnswer.of(OLD, FRESH, "for deliveries", BEGUN, false)).isEqualTo(LostAnswer.WRITTEN);
    }

    @Test
    void whatCarriesAnotherDescriptionMaybeIsSomebodyElses() {
        assertThat(LostAnswer.of(null, FRESH, "mine", BEGUN, false)).isEqualTo(LostAnswer.UNKNOWN);
    }

    @Test
    void whatIsAsBeforeWasNotWritten() {
        assertThat(LostAnswer.of(null, null, "", BEGUN, false)).isEqualTo(LostAnswer.NOT_WRITTEN);
        assertThat(LostAnswer.of(OLD, OLD, "for deliveries", BEGUN, false)).isEqualTo(LostAnswer.NOT_WRITTEN);
    }

    @Test
    void whatIsAsBeforeMayStillComeWhileMaxarIsAtIt() {
        assertThat(LostAnswer.of(null, null, "", BEGUN, true)).isEqualTo(LostAnswer.UNKNOWN);
        assertThat(LostAnswer.of(OLD, OLD, "for deliveries", BEGUN, true)).isEqualTo(LostAnswer.UNKNOWN);
    }

    @Test
    void changeOfTheSameSecondCannotBeToldFromNone() {
        assertThat(LostAnswer.of(FRESH, FRESH, "for deliveries", BEGUN, false)).isEqualTo(LostAnswer.UNKNOWN);
    }

    @Test
    void whatWentMeanwhileSettlesNothing() {
        assertThat(LostAnswer.of(OLD, null, "", BEGUN, false)).isEqualTo(LostAnswer.UNKNOWN);
    }
}
