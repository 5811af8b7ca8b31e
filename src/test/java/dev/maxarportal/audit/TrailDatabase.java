package dev.maxarportal.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database with the portal's tables, empty at first, and shorter ways to put entries into it. */
final class TrailDatabase implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final SingleConnectionDataSource source = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
    final JdbcClient client = JdbcClient.create(source);
    final AuditEntries entries = new AuditEntries(client, new JdbcTemplate(source));

    TrailDatabase() {
        Flyway.configure().dataSource(source).load().migrate();
    }

    AuditTrail trailAt(Instant time) {
        return new AuditTrail(entries, Clock.fixed(time, ZoneOffset.UTC), new AuditProperties("400d"));
    }

    void put(String time, @Nullable String account, AuditAction action, AuditResult result, String object) {
        trailAt(Instant.parse(time)).record(new Actor("id-" + object, "Ada", account), action, result, object, null);
    }

    /** Entries with the objects "1" and so on, a second apart, the newest last. */
    void putMany(int howMany, String account) {
        client.sql("""
                        INSERT INTO audit_entry (recorded_at, actor_id, actor_name, account, action, result, object)
                        SELECT TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z' + x * INTERVAL '1' SECOND, 'id', 'Ada', ?,
                            'KEY_CREATED', 'DONE', CAST(x AS VARCHAR)
                        FROM SYSTEM_RANGE(1, ?)""").params(account, howMany).update();
    }

    void removeAll() {
        client.sql("DELETE FROM audit_entry").update();
    }

    List<String> objects(AuditFilter filter) {
        return entries.all(filter, AuditOrder.NEWEST_FIRST)
                .map(AuditEntry::object)
                .toList();
    }

    @Override
    public void close() {
        source.destroy();
    }
}
