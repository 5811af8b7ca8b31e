package dev.maxarportal.expiry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Measures as {@code portal.expiring} how many things of each kind end soon and how many have expired. All replicas share
 * one database and so measure the same.
 */
@Component
class ExpiryMetrics implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(ExpiryMetrics.class);
    private static final List<ExpiryState> STATES = List.of(ExpiryState.SOON, ExpiryState.EXPIRED);

    private final List<ExpiringItems> rooms;
    private final Clock clock;

    ExpiryMetrics(List<ExpiringItems> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ExpiringItems items : rooms) {
            Counted counted = new Counted(items, clock);
            for (ExpiryState state : STATES) {
                Gauge.builder("portal.expiring", () -> counted.of(state))
                        .description("Things that end soon or have expired, as far as the portal knows")
                        .tag("kind", items.noun().toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .tag("state", state.key())
                        .register(registry);
            }
        }
    }

    /** The numbers of one kind, which are counted anew when they are asked for and a while has passed. */
    private static final class Counted {

        private static final Duration FRESH = Duration.ofSeconds(10);

        private final ExpiringItems items;
        private final Clock clock;
        private Instant at = Instant.MIN;
        private @Nullable Map<ExpiryState, Integer> numbers;

        Counted(ExpiringItems items, Clock clock) {
            this.items = items;
            this.clock = clock;
        }

        /** Not a number when it cannot be counted: zero would look like good news. */
        synchronized double of(ExpiryState state) {
            Instant now = clock.instant();
            if (at.isBefore(now.minus(FRESH))) {
                at = now;
                numbers = count(now);
            }
            return numbers == null ? Double.NaN : numbers.getOrDefault(state, 0);
        }

        private @Nullable Map<ExpiryState, Integer> count(Instant now) {
            try {
                return items.counted(now);
            } catch (DataAccessException away) {
                log.debug("What ends soon was not counted", away);
                return null;
            }
        }
    }
}
