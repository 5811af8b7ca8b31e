package dev.maxarportal.apikeys;

import static dev.maxarportal.web.StoredTime.instant;
import static dev.maxarportal.web.StoredTime.utc;

import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the remembered keys in the database; each person has their own. */
@Component
public class KnownKeys {

    /** Longer ids are not remembered; Maxar's have 36 characters. */
    public static final int LONGEST_ID = 100;

    static final int NAME = 200;

    private static final String STILL_THERE = " AND missing_since IS NULL AND deleted_at IS NULL";
    private static final String OF_PERSON = "SELECT * FROM known_key WHERE person = ? ";

    private final JdbcClient database;

    KnownKeys(JdbcClient database) {
        this.database = database;
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

    /** Those of which more than their list may tell is known: the fingerprint of their text. */
    List<KnownKey> marked(String person) {
        return database.sql(OF_PERSON + "AND fingerprint IS NOT NULL AND missing_since IS NULL")
                .param(person)
                .query(KnownKeys::key)
                .list();
    }

    /** Ids of those that were made here and that no list has held so far. */
    Set<String> idsUnlisted(String person) {
        return Set.copyOf(database.sql("SELECT key_id FROM known_key WHERE person = ? AND listed = FALSE")
                .param(person)
                .query(String.class)
                .list());
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
                            AND new_key <> '')
                        ORDER BY expires_at, key_id""")
                .params(person, utc(after), utc(until))
                .query(KnownKeys::key)
                .list();
    }

    /** How many of everybody's that are still there and do not end after a time are in which state. */
    public Map<ExpiryState, Integer> counted(Instant now, Instant until) {
        Map<ExpiryState, Integer> counted = new EnumMap<>(ExpiryState.class);
        // Nothing is ever renewed, so there are many of these: they are not to be read.
        int expired = database.sql("SELECT COUNT(*) FROM known_key WHERE expires_at <= ?" + STILL_THERE)
                .param(utc(now))
                .query(Integer.class)
                .single();
        if (expired > 0) {
            counted.put(ExpiryState.EXPIRED, expired);
        }
        database.sql("SELECT created_at, expires_at FROM known_key WHERE expires_at > ? AND expires_at <= ?"
                        + STILL_THERE)
                .params(utc(now), utc(until))
                .query(row -> {
                    ExpiryState state = ExpiryState.at(now, instant(row, "created_at"), instant(row, "expires_at"));
                    counted.merge(state, 1, Integer::sum);
                });
        return counted;
    }

    /** Whether a key with this id can be remembered at all. */
    public static boolean isPossible(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
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
}
