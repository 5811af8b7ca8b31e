package dev.maxarportal.credentials.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.SomeCredentials;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetirementAdviceTests {

    private static final Instant TOLD = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void orderThatWasPlacedBeforePeopleWereToldHasFiveDays() {
        RetirementAdvice advice = RetirementAdvice.of(TOLD, null, TOLD);
        assertThat(advice.from()).isEqualTo("2026-03-15T12:00:00Z");
        assertThat(advice.reached()).isFalse();
        assertThat(RetirementAdvice.of(TOLD, null, advice.from()).reached()).isTrue();
    }

    @Test
    void secretThatEndsEarlierNeedsNoWaiting() {
        Instant ends = Instant.parse("2026-03-12T00:00:00Z");
        assertThat(RetirementAdvice.of(TOLD, old(ends), TOLD)).isEqualTo(new RetirementAdvice(ends, true, false, null));
        assertThat(RetirementAdvice.of(TOLD, old(ends), ends).reached()).isTrue();
    }

    @Test
    void secretThatEndsLaterDoesNotProlongTheWaiting() {
        Instant ends = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(RetirementAdvice.of(TOLD, old(ends), TOLD).from()).isEqualTo("2026-03-15T12:00:00Z");
        assertThat(RetirementAdvice.of(TOLD, old(ends), TOLD).byEnd()).isFalse();
    }

    @Test
    void dayThatSomebodyNotedHasToBeOver() {
        Credential old = SomeCredentials.told("old", "", null, null, SomeCredentials.endsOn("2026-03-12", TOLD), TOLD);
        RetirementAdvice advice = RetirementAdvice.of(TOLD, old, TOLD);
        assertThat(advice)
                .isEqualTo(new RetirementAdvice(
                        Instant.parse("2026-03-13T00:00:00Z"), true, false, LocalDate.parse("2026-03-12")));
        assertThat(RetirementAdvice.of(TOLD, old, Instant.parse("2026-03-12T18:00:00Z"))
                        .reached())
                .isFalse();
        assertThat(RetirementAdvice.of(TOLD, old, advice.from()).reached()).isTrue();
    }

    private static Credential old(Instant ends) {
        return SomeCredentials.ending("old", ends, TOLD);
    }
}
