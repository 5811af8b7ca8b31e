package dev.maxarportal.apikeys;

import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remembered keys in the database; each person has their own. */
@Component
public class KnownKeys {

    private static final Logger log = LoggerFactory.getLogger(KnownKeys.class);

    /** Longer ids are not remembered; Maxar's have 36 characters. */
    public static final int LONGEST_ID = 100;

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

    public Optional<KnownKey> find(String person, String id) {
        return database.sql(OF_PERSON + "AND key_id = ?")
                .params(person, id)
                .query(KnownKeys::key)
                .optional();
    }

    /** Those of the ids that are known. */
    public Map<String, KnownKey> find(String person, Collection<String> ids) {
        Map<String, KnownKey> found = new HashMap<>();
        List<String> possible = ids.stream().filter(KnownKeys::isPossible).toList();
        if (possible.isEmpty()) {
            return found;
        }
        database.sql("SELECT * FROM known_key WHERE person = :person AND key_id IN (:ids)")
                .param("person", person)
                .param("ids", possible)
                .query(KnownKeys::key)
                .list()
                .forEach(key -> found.put(key.id(), key));
        return found;
    }

    /** Ids of those that have that name. */
    public Set<String> idsNamed(String person, String name) {
        return Set.copyOf(database.sql("SELECT key_id FROM known_key WHERE person = ? AND name = ?")
                .params(person, PlainText.of(name, NAME))
                .query(String.class)
                .list());
    }

    /** All of a person's, those that are gone included. */
    public List<KnownKey> all(String person) {
        return database.sql(OF_PERSON).param(person).query(KnownKeys::key).list();
    }

    /** Those that are gone, the last to go first. */
    public List<KnownKey> gone(String person) {
        return database.sql(OF_PERSON + """
                        AND (missing_since IS NOT NULL OR deleted_at IS NOT NULL)
                        ORDER BY COALESCE(deleted_at, missing_since) DESC, key_id""").param(person).query(KnownKeys::key).list();
    }

    /**
     * Those that are still there, have no successor yet, and end after the one time and not after the other, the first to end
     * first.
     */
    public List<KnownKey> ending(String person, Instant after, Instant until) {
        return database.sql(OF_PERSON + """
                        AND expires_at > ? AND expires_at <= ? AND missing_since IS NULL AND deleted_at IS NULL
                        AND NOT EXISTS (
                            SELECT 1 FROM key_replacement
                            WHERE key_replacement.person = known_key.person AND old_key = key_id
                            AND new_key IS NOT NULL)
                        ORDER BY expires_at, key_id""")
                .params(person, utc(after), utc(until))
                .query(KnownKeys::key)
                .list();
    }

    /** How many of everybody's that are still there and do not end after a time are in which state. */
    public Map<ExpiryState, Integer> counted(Instant now, Instant until) {
        Map<ExpiryState, Integer> counted = new EnumMap<>(ExpiryState.class);
        database.sql("""
                        SELECT created_at, expires_at FROM known_key
                        WHERE expires_at <= ? AND missing_since IS NULL AND deleted_at IS NULL""").param(utc(until)).query(row -> {
            ExpiryState state = ExpiryState.at(now, instant(row, "created_at"), instant(row, "expires_at"));
            counted.merge(state, 1, Integer::sum);
        });
        return counted;
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

    /** Notes since when the list lacks these keys. */
    void missing(String person, Collection<String> ids, Instant since) {
        batches.batchUpdate(
                "UPDATE known_key SET missing_since = ? WHERE person = ? AND key_id = ?", ids, BATCH, (row, id) -> {
                    row.setObject(1, utc(since));
                    row.setString(2, person);
                    row.setString(3, id);
                });
    }

    /** Notes that the list has these keys again, so that they were not deleted, whatever was thought before. */
    void back(String person, Collection<String> ids) {
        batches.batchUpdate("""
                UPDATE known_key SET missing_since = NULL, deleted_at = NULL, deleted_by = NULL
                WHERE person = ? AND key_id = ?""", ids, BATCH, (row, id) -> {
            row.setString(1, person);
            row.setString(2, id);
        });
    }

    /** Notes that keys were deleted with this portal, also of those that were never in a list. */
    void deleted(String person, List<KnownKey> keys, Instant at, String by) {
        Map<String, KnownKey> before =
                find(person, keys.stream().map(KnownKey::id).toList());
        try {
            add(
                    person,
                    keys.stream().filter(key -> !before.containsKey(key.id())).toList());
        } catch (DuplicateKeyException seenMeanwhile) {
            log.debug("A list was read while the deletion of its keys was taken in");
        }
        batches.batchUpdate(
                "UPDATE known_key SET deleted_at = ?, deleted_by = ? WHERE person = ? AND key_id = ?",
                keys,
                BATCH,
                (row, key) -> {
                    row.setObject(1, utc(at));
                    row.setString(2, PlainText.of(by, NAME));
                    row.setString(3, person);
                    row.setString(4, key.id());
                });
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

    /** Whether a key with this id can be remembered at all. */
    public static boolean isPossible(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
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
