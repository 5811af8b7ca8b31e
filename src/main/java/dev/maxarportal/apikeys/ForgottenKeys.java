package dev.maxarportal.apikeys;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets remembered keys, and with each what was noted about it. */
@Component
class ForgottenKeys {

    private static final int BATCH = 1_000;

    private static final String LONG_OVER = "(missing_since < :time OR deleted_at < :time OR expires_at < :time)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ForgottenKeys(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Those that have been gone since before that time, or that ended before it: their person may never come back. */
    void overBefore(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        database.sql("""
                        DELETE FROM key_note WHERE EXISTS (
                            SELECT 1 FROM known_key
                            WHERE known_key.person = key_note.person AND known_key.key_id = key_note.key_id
                            AND
                        """ + LONG_OVER + ")").param("time", utc).update();
        database.sql("DELETE FROM known_key WHERE " + LONG_OVER)
                .param("time", utc)
                .update();
    }

    /** As many of a person's that are gone, those that went first before others. */
    void oldestGone(String person, int howMany) {
        Set<String> ids = Set.copyOf(
                database.sql("""
                        SELECT key_id FROM known_key
                        WHERE person = ? AND (missing_since IS NOT NULL OR deleted_at IS NOT NULL)
                        ORDER BY COALESCE(deleted_at, missing_since), key_id LIMIT ?""").params(person, howMany).query(String.class).list());
        for (String table : List.of("key_note", "known_key")) {
            batches.batchUpdate("DELETE FROM " + table + " WHERE person = ? AND key_id = ?", ids, BATCH, (row, id) -> {
                row.setString(1, person);
                row.setString(2, id);
            });
        }
    }
}
