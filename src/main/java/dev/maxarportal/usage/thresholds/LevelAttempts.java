package dev.maxarportal.usage.thresholds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sees to it that ARD is not asked with every page while it does not tell what is needed. */
@Component
class LevelAttempts {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Clock clock;
    private final Cache<String, Instant> last =
            Caffeine.newBuilder().maximumSize(10_000).build();

    LevelAttempts(Clock clock) {
        this.clock = clock;
    }

    boolean mayAsk(CurrentUser reader) {
        Instant asked = last.getIfPresent(reader.getName());
        return asked == null || !asked.plus(PAUSE).isAfter(clock.instant());
    }

    void asked(CurrentUser reader) {
        last.put(reader.getName(), clock.instant());
    }

    /** For tests, which share one portal: as if ARD had been asked for nobody. */
    void forget() {
        last.invalidateAll();
    }
}
