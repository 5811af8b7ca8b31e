package dev.maxarportal.apikeys;

import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remembered keys in the database; each person has their own. */
@Component
class KnownKeys {

    /** Longer ids are not remembered; Maxar's have 36 characters. */
    static final int LONGEST_ID = 100;

    private static final int NAME = 200;
    private static final int DESCRIPTION = 500;
    private static final int BATCH = 1_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String OF_PERSON = "SELECT * FROM known_key WHERE person = ? ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    KnownKeys(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Optional<KnownKey> find(String person, String id) {
        return database.sql(OF_PERSON + "AND key_id = ?")
                .params(person, id)
                .query(KnownKeys::key)
                .optional();
    }

    /** Ids of those that have that name. */
    Set<String> idsNamed(String person, String name) {
        return Set.copyOf(database.sql("SELECT key_id FROM known_key WHERE person = ? AND name = ?")
                .params(person, PlainText.of(name, NAME))
                .query(String.class)
                .list());
    }

    /** All of a person's, those that are gone included. */
    List<KnownKey> all(String person) {
        return database.sql(OF_PERSON).param(person).query(KnownKeys::key).list();
    }

    /** Those that are gone, the last to go first. */
    List<KnownKey> gone(String person) {
        return database.sql(OF_PERSON + """
                        AND (missing_since IS NOT NULL OR deleted_at IS NOT NULL)
                        ORDER BY COALESCE(deleted_at, missing_since) DESC, key_id""").param(person).query(KnownKeys::key).list();
    }

    /** Those that are still there and end after the one time and not after the other, the first to end first. */
    List<KnownKey> ending(String person, Instant after, Instant until) {
        return database.sql(OF_PERSON + """
                        AND expires_at > ? AND expires_at <= ? AND missing_since IS NULL AND deleted_at IS NULL
                        ORDER BY expires_at, key_id""")
                .params(person, utc(after), utc(until))
                .query(KnownKeys::key)
                .list();
    }

    void add(String person, Collection<KnownKey> keys) {
        batches.batchUpdate("""
                INSERT INTO known_key
                    (person, key_id, name, description, last_four, fingerprint, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", keys, BATCH, (row, key) -> {
            row.setString(1, person);
            row.setString(2, key.id());
            row.setString(3, PlainText.of(key.name(), NAME));
            row.setString(4, PlainText.of(key.description(), DESCRIPTION));
            row.setString(5, key.lastFour());
            row.setString(6, key.fingerprint());
            row.setObject(7, orNull(key.created()));
            row.setObject(8, orNull(key.expires()));
        });
    }

    /** Notes since when the list lacks these keys; null when it has them again. */
    void missing(String person, Collection<String> ids, @Nullable Instant since) {
        batches.batchUpdate(
                "UPDATE known_key SET missing_since = ? WHERE person = ? AND key_id = ?", ids, BATCH, (row, id) -> {
                    row.setObject(1, orNull(since));
                    row.setString(2, person);
                    row.setString(3, id);
                });
    }

    /** Notes that a key was deleted with this portal. */
    void deleted(String person, String id, Instant at, String by) {
        database.sql("UPDATE known_key SET deleted_at = ?, deleted_by = ? WHERE person = ? AND key_id = ?")
                .params(utc(at), PlainText.of(by, NAME), person, id)
                .update();
    }

    /** Forgets keys that have been gone since before that time, and what was noted about them. */
    void forgetGoneBefore(Instant time) {
        database.sql("""
                        DELETE FROM key_note WHERE EXISTS (
                            SELECT 1 FROM known_key
                            WHERE known_key.person = key_note.person AND known_key.key_id = key_note.key_id
                            AND missing_since < ?)""").param(utc(time)).update();
        database.sql("DELETE FROM known_key WHERE missing_since < ?")
                .param(utc(time))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Without what a database cannot hold. */
    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : utc(instant);
    }

    private static KnownKey key(ResultSet row, int number) throws SQLException {
        return new KnownKey(
                row.getString("key_id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("last_four"),
                row.getString("fingerprint"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                instant(row, "missing_since"),
                instant(row, "deleted_at"),
                row.getString("deleted_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
