package dev.maxarportal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.MovableClock;
import dev.maxarportal.StillPortal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiryMetricsTests {

    private final SomeThings room = new SomeThings();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whatEndsSoonAndWhatHasExpiredIsCountedByKind() {
        measure(Clock.fixed(StillPortal.NOW, ZoneOffset.UTC));
        room.has("a", -3, 180);
        room.has("b", 3, 180);
        room.has("c", 13, 180);
        room.has("young", 13, 14);
        assertThat(measured("soon")).isEqualTo(2);
        assertThat(measured("expired")).isEqualTo(1);
        assertThat(registry.getMeters())
                .hasSize(2)
                .noneMatch(meter -> meter.getId().toString().contains("ada"));
    }

    @Test
    void nothingIsZero() {
        measure(Clock.systemUTC());
        assertThat(measured("soon")).isZero();
    }

    @Test
    void scrapeCountsOnceAndTheNextOneAnew() {
        MovableClock clock = new MovableClock();
        measure(clock);
        for (int scrape = 1; scrape <= 3; scrape++) {
            measured("soon");
            measured("expired");
            assertThat(room.asked).hasSize(scrape);
            clock.forward(Duration.ofSeconds(15));
        }
    }

    @Test
    void databaseThatIsAwayIsNoGoodNews() {
        MovableClock clock = new MovableClock();
        measure(clock);
        room.away = true;
        assertThat(measured("soon")).isNaN();
        assertThat(measured("expired")).isNaN();
        assertThat(room.asked).hasSize(1);
        room.away = false;
        clock.forward(Duration.ofSeconds(15));
        assertThat(measured("soon")).isZero();
    }

    private void measure(Clock clock) {
        new ExpiryMetrics(List.of(room), clock).bindTo(registry);
    }

    private double measured(String state) {
        return registry.get("portal.expiring")
                .tags("kind", "odd-thing", "state", state)
                .gauge()
                .value();
    }
}
