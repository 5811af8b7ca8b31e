package dev.maxarsandbox.data;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Ada's keys in a fresh sandbox: every state, every way of writing a date, every kind of missing name. */
final class FirstKeys {

    private static final String OWNER = "ada@example.com";

    private final Instant now;

    private FirstKeys(Instant now) {
        this.now = now;
    }

    static List<SandboxKey> asOf(Instant now) {
        FirstKeys first = new FirstKeys(now);
        return List.of(
                first.key(1, 120, DateForm.LOCAL, DateForm.NANOS)
                        .with("name", "beta-app")
                        .with("description", "beta version of app-01"),
                first.key(2, 2, DateForm.SPACE, DateForm.MICROS)
                        .with("name", "nightly mosaics")
                        .with("description", ""),
                first.key(3, 6, DateForm.SECONDS, DateForm.SPACE)
                        .with("name", "field laptops")
                        .with("description", null),
                first.key(4, -20, DateForm.SPACE, DateForm.MICROS)
                        .with("name", "old dashboard")
                        .with("description", "replaced"),
                first.key(5, 75, DateForm.MICROS, DateForm.MICROS),
                first.key(6, 40, DateForm.NANOS, DateForm.NANOS)
                        .with("name", "")
                        .with("description", ""),
                first.key(7, 150, DateForm.OFFSET, DateForm.OFFSET)
                        .with("name", "maxar_platform_SDK_token")
                        .with("description", ""),
                first.key(8, 33, DateForm.DAY, DateForm.SECONDS)
                        .with("name", "web map")
                        .with("description", "production"),
                first.key(9, -1, DateForm.TENTHS_OF_MILLIS, DateForm.TENTHS_OF_MILLIS)
                        .with("name", "web map")
                        .with("description", "staging"),
                first.key(10, 90, DateForm.LOCAL, DateForm.NANOS)
                        .with("name", "<script>alert(1)</script>")
                        .with("description", "\"quoted\" & =SUM(A1:A9)"),
                first.key(11, 170, DateForm.SPACE, DateForm.MICROS)
                        .with(
                                "name",
                                "integration-of-the-regional-flood-monitoring-service-with-daily-imagery ".repeat(3))
                        .with("description", "A long description that goes on about what this key is for. ".repeat(6)),
                first.key(12, 60, DateForm.LOCAL, DateForm.NANOS)
                        .with("name", "unreadable date")
                        .with("expiration_date", "soon"));
    }

    private SandboxKey key(int number, int days, DateForm expires, DateForm created) {
        Instant end = now.plus(days, DAYS).plus(5, HOURS);
        Instant start = end.minus(180, DAYS).plusNanos(367_681_297L + 1000L * number);
        return new SandboxKey(OWNER, Map.of())
                .with("id", "5431dd15-0000-4000-8000-%012d".formatted(number))
                .with("api_key", SandboxKey.TEXT_PREFIX + new Noise("key", number).text(40))
                .with("expiration_date", expires.write(end))
                .with("last_modified_date", created.write(start.plusNanos(1_522)))
                .with("created_date", created.write(start));
    }
}
