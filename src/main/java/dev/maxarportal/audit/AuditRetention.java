package dev.maxarportal.audit;

import dev.maxarportal.web.Formats;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes entries that were kept long enough. Several replicas may do so at once; what one has removed is gone for all. */
@Component
class AuditRetention {

    private static final Logger log = LoggerFactory.getLogger(AuditRetention.class);
    private static final int A_DAY = 24 * 60;

    private final AuditEntries entries;
    private final AuditProperties settings;
    private final Clock clock;

    AuditRetention(AuditEntries entries, AuditProperties settings, Clock clock) {
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = A_DAY, timeUnit = TimeUnit.MINUTES)
    void removeOldEntries() {
        int removed = entries.removeOlderThan(clock.instant().minus(settings.kept()));
        if (removed > 0) {
            log.info("Removed {} older than {}", Formats.plural(removed, "audit entry"), settings.auditRetention());
        }
    }
}
