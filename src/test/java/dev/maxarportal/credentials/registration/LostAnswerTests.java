package dev.maxarportal.credentials.registration;

import static dev.maxarportal.credentials.registration.Credentials.credential;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.Credential;
import org.junit.jupiter.api.Test;

class LostAnswerTests {

    /** Both are described as “for deliveries”. */
    private static final Credential OLD = credential("a", "2026-02-01T10:00:00Z", null);

    private static final Credential FRESH = credential("a", "2026-03-01T10:00:00Z", null);

    @Test
    void whatIsThereAndWasNotWasWritten() {
        assertThat(LostAnswer.wasWritten(null, FRESH, "for deliveries")).isTrue();
    }

    @Test
    void whatTookOnTheNewDescriptionWasReplaced() {
        assertThat(LostAnswer.wasWritten(described("the old one"), FRESH, "for deliveries"))
                .isTrue();
    }

    @Test
    void changeUnderAnUnchangedDescriptionMayBeSomebodyElses() {
        assertThat(LostAnswer.wasWritten(OLD, FRESH, "for deliveries")).isFalse();
    }

    @Test
    void whatCarriesAnotherDescriptionMaybeIsSomebodyElses() {
        assertThat(LostAnswer.wasWritten(null, FRESH, "mine")).isFalse();
        assertThat(LostAnswer.wasWritten(OLD, FRESH, "mine")).isFalse();
    }

    @Test
    void whatIsNotThereOrAsBeforeMayStillCome() {
        assertThat(LostAnswer.wasWritten(null, null, "")).isFalse();
        assertThat(LostAnswer.wasWritten(OLD, null, "")).isFalse();
        assertThat(LostAnswer.wasWritten(OLD, OLD, "for deliveries")).isFalse();
    }

    private static Credential described(String description) {
        return new Credential(
                "a", description, OLD.created(), OLD.modified(), OLD.registered(), OLD.note(), OLD.state());
    }
}
