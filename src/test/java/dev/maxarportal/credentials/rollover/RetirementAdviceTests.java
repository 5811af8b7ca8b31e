package dev.maxarportal.credentials.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        assertThat(RetirementAdvice.of(TOLD, ends, TOLD)).isEqualTo(new RetirementAdvice(ends, true, false));
        assertThat(RetirementAdvice.of(TOLD, ends, ends).reached()).isTrue();
    }

    @Test
    void secretThatEndsLaterDoesNotProlongTheWaiting() {
        Instant ends = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(RetirementAdvice.of(TOLD, ends, TOLD).from()).isEqualTo("2026-03-15T12:00:00Z");
        assertThat(RetirementAdvice.of(TOLD, ends, TOLD).byEnd()).isFalse();
    }
}
