package dev.maxarportal.audit;

import static dev.maxarportal.audit.TrailDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AuditRetentionTests {

    @Test
    void entriesGoOnceTheyAreOlderThanTheSetting(CapturedOutput log) {
        try (TrailDatabase database = new TrailDatabase()) {
            database.put("2026-03-10T12:00:00Z", "1", AuditAction.SIGNED_IN, AuditResult.DONE, "old");
            database.put("2026-03-10T12:00:01Z", null, AuditAction.SIGNED_IN, AuditResult.DONE, "younger");
            removeAfter(database, Duration.ofDays(400));
            assertThat(database.objects(AuditFilter.everything("1"))).containsExactly("younger", "old");
            assertThat(log.getOut()).doesNotContain("Removed");
            removeAfter(database, Duration.ofDays(400).plusSeconds(1));
            assertThat(database.objects(AuditFilter.everything("1"))).containsExactly("younger");
            assertThat(log.getOut()).contains("Removed 1 audit entry older than 400d");
            removeAfter(database, Duration.ofDays(401));
            assertThat(database.objects(AuditFilter.everything("1"))).isEmpty();
        }
    }

    @Test
    void longestRetentionRemovesNothing() {
        try (TrailDatabase database = new TrailDatabase()) {
            database.put("2026-03-10T12:00:00Z", "1", AuditAction.SIGNED_IN, AuditResult.DONE, "old");
            new AuditRetention(database.entries, new AuditProperties("36500d"), Clock.fixed(NOW, ZoneOffset.UTC))
                    .removeOldEntries();
            assertThat(database.objects(AuditFilter.everything("1"))).hasSize(1);
        }
    }

    private static void removeAfter(TrailDatabase database, Duration later) {
        Clock clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        new AuditRetention(database.entries, new AuditProperties("400d"), clock).removeOldEntries();
    }
}
