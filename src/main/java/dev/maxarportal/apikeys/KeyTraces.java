package dev.maxarportal.apikeys;

import static dev.maxarportal.web.StoredTime.utc;
import static dev.maxarportal.web.StoredTime.utcOrNull;

import dev.maxarportal.web.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down what becomes known of keys, and what becomes of them. */
@Component
class KeyTraces {

    private static final Logger log = LoggerFactory.getLogger(KeyTraces.class);

    /** As long as a list may go on showing what is gone, or not show what was made. */
    private static final Duration LAG = Duration.ofMinutes(15);

    private static final int DESCRIPTION = 500;
    private static final int BATCH = 1_000;

    private final KnownKeys known;
    private final JdbcTemplate batches;

    KeyTraces(KnownKeys known, JdbcTemplate batches) {
        this.known = known;
        this.batches = batches;
    }

    /**
     * Takes in keys that were not known.
     *
     * @param listed whether a list has held them
     */
    void add(String person, Collection<KnownKey> keys, Instant at, boolean listed) {
        batches.batchUpdate("""
                INSERT INTO known_key
                    (name, description, last_four, fingerprint, created_at, expires_at, added_at, listed, person, key_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", keys, BATCH, (row, key) -> {
            row.setString(1, PlainText.of(key.name(), KnownKeys.NAME));
            row.setString(2, PlainText.of(key.description(), DESCRIPTION));
            row.setString(3, key.lastFour());
            row.setString(4, key.fingerprint());
            row.setObject(5, utcOrNull(key.created()));
            row.setObject(6, utcOrNull(key.expires()));
            row.setObject(7, utc(at));
            row.setBoolean(8, listed);
            row.setString(9, person);
            row.setString(10, key.id());
        });
    }

    /** Takes in facts of keys that a list now has, and that were not told before. */
    void learn(String person, Collection<KnownKey> keys) {
        batches.batchUpdate("""
                UPDATE known_key SET last_four = ?, fingerprint = ?, created_at = ?, expires_at = ?, listed = TRUE
                WHERE person = ? AND key_id = ?""", keys, BATCH, (row, key) -> {
            row.setString(1, key.lastFour());
            row.setString(2, key.fingerprint());
            row.setObject(3, utcOrNull(key.created()));
            row.setObject(4, utcOrNull(key.expires()));
            row.setString(5, person);
            row.setString(6, key.id());
        });
    }

    /**
     * Notes since when the list lacks these keys; not of those that the list may lack only because it is older than they
     * are, or slow to show what was made here.
     *
     * @param begun when the list began to be read
     * @return whether it was noted of all
     */
    boolean missing(String person, Collection<String> ids, Instant begun) {
        return all(batches.batchUpdate("""
                UPDATE known_key SET missing_since = ? WHERE person = ? AND key_id = ?
                AND added_at <= ? AND (listed = TRUE OR added_at < ?)""", ids, BATCH, (row, id) -> {
            row.setObject(1, utc(begun));
            row.setString(2, person);
            row.setString(3, id);
            row.setObject(4, utc(begun));
            row.setObject(5, utc(begun.minus(LAG)));
        }));
    }

    /**
     * Notes that the list has these keys again, so that they were not deleted, whatever was thought before; not of those
     * that were deleted here a moment ago, which the list may show only because it is slow.
     *
     * @param begun when the list began to be read
     * @return whether it was noted of all
     */
    boolean back(String person, Collection<String> ids, Instant begun) {
        return all(batches.batchUpdate("""
                UPDATE known_key SET missing_since = NULL, deleted_at = NULL, deleted_by = NULL
                WHERE person = ? AND key_id = ? AND (deleted_at IS NULL OR deleted_at < ?)""", ids, BATCH, (row, id) -> {
            row.setString(1, person);
            row.setString(2, id);
            row.setObject(3, utc(begun.minus(LAG)));
        }));
    }

    private static boolean all(int[][] updated) {
        return Arrays.stream(updated).flatMapToInt(Arrays::stream).allMatch(rows -> rows != 0);
    }

    /** Notes that keys were deleted with this portal, also of those that were never in a list. */
    void deleted(String person, List<KnownKey> keys, Instant at, String by) {
        Map<String, KnownKey> before =
                known.find(person, keys.stream().map(KnownKey::id).toList());
        List<KnownKey> fresh =
                keys.stream().filter(key -> !before.containsKey(key.id())).toList();
        try {
            add(person, fresh, at, true);
        } catch (DuplicateKeyException seenMeanwhile) {
            log.debug("A list was read while the deletion of its keys was taken in");
        }
        batches.batchUpdate(
                "UPDATE known_key SET deleted_at = ?, deleted_by = ? WHERE person = ? AND key_id = ?",
                keys,
                BATCH,
                (row, key) -> {
                    row.setObject(1, utc(at));
                    row.setString(2, PlainText.of(by, KnownKeys.NAME));
                    row.setString(3, person);
                    row.setString(4, key.id());
                });
    }

    /** Without what a database cannot hold. */
}
