package dev.maxarportal.apikeys.replacement;

import static dev.maxarportal.web.StoredTime.utc;

import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The replacements in the database, so that they last over sign-outs; each person has their own. */
@Component
class Replacements {

    private static final int NAME = 200;

    /** Three for the deletion of a leaked key, one for the creation, and one to spare. */
    private static final int LIMITS_OF_ONE_ATTEMPT = 5;

    private static final Duration KEPT_WITHOUT_KEYS = Duration.ofDays(30);

    /** In place of the new key's id where nobody waits for Maxar's answer any more. */
    private static final String NO_ANSWER = "";

    private static final String OF_PERSON = "SELECT * FROM key_replacement WHERE person = ? ";

    private final JdbcClient database;
    private final Clock clock;
    private final Duration patience;

    Replacements(JdbcClient database, Clock clock, MaxarProperties properties) {
        this.database = database;
        this.clock = clock;
        this.patience = properties.timeLimit().multipliedBy(LIMITS_OF_ONE_ATTEMPT);
    }

    /** All of a person's, the last to begin first. */
    List<Replacement> underWay(String person) {
        return database.sql(OF_PERSON + "ORDER BY started_at DESC, old_key")
                .param(person)
                .query(this::replacement)
                .list();
    }

    Optional<Replacement> find(String person, String oldKey) {
        return database.sql(OF_PERSON + "AND old_key = ?")
                .params(person, oldKey)
                .query(this::replacement)
                .optional();
    }

    /**
     * Notes that the new key is about to be made; false when another tab is about to make one, too.
     *
     * @param before the attempt that this one follows; null when there was none
     */
    boolean begin(String person, String oldKey, String newName, @Nullable Replacement before) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        String name = PlainText.of(newName, NAME);
        if (before != null) {
            return database.sql("""
                            UPDATE key_replacement SET new_name = ?, new_key = NULL, started_at = ?, done_uses = ''
                            WHERE person = ? AND old_key = ? AND new_name = ? AND started_at = ?
                            AND (new_key IS NOT NULL OR started_at < ?)""")
                            .params(name, now, person, oldKey, before.newName(), utc(before.startedAt()), over())
                            .update()
                    > 0;
        }
        try {
            return database.sql("""
                            INSERT INTO key_replacement (person, old_key, new_name, started_at, done_uses)
                            VALUES (?, ?, ?, ?, '')""").params(person, oldKey, name, now).update() > 0;
        } catch (DuplicateKeyException begunMeanwhile) {
            return false;
        }
    }

    /** Notes with which key Maxar answered. */
    void answered(String person, String oldKey, String newKey) {
        database.sql("UPDATE key_replacement SET new_key = ? WHERE person = ? AND old_key = ?")
                .params(newKey, person, oldKey)
                .update();
    }

    /** Notes that nobody waits for the new key any more, wherever its id did not come. */
    void unanswered(String person, String oldKey) {
        database.sql("UPDATE key_replacement SET new_key = ? WHERE person = ? AND old_key = ? AND new_key IS NULL")
                .params(NO_ANSWER, person, oldKey)
                .update();
    }

    /** Takes back that an attempt was begun which came to nothing; the one before it counts again. */
    void undo(String person, String oldKey, @Nullable Replacement before) {
        if (before == null) {
            forget(person, oldKey);
            return;
        }
        String newKey = before.newKey();
        database.sql("""
                        UPDATE key_replacement SET new_name = ?, new_key = ?, started_at = ?, done_uses = ?
                        WHERE person = ? AND old_key = ?""")
                .params(
                        before.newName(),
                        newKey == null ? NO_ANSWER : newKey,
                        utc(before.startedAt()),
                        String.join("\n", before.doneUses()),
                        person,
                        oldKey)
                .update();
    }

    /** Keeps which places of use have the new key. */
    void done(String person, String oldKey, Collection<String> uses) {
        database.sql("UPDATE key_replacement SET done_uses = ? WHERE person = ? AND old_key = ?")
                .params(String.join("\n", uses), person, oldKey)
                .update();
    }

    /** Forgets it on the person's wish; false while a new key is being made, which has to be followed to its end. */
    boolean stop(String person, String oldKey) {
        database.sql("""
                        DELETE FROM key_replacement WHERE person = ? AND old_key = ?
                        AND (new_key IS NOT NULL OR started_at < ?)""").params(person, oldKey, over()).update();
        return find(person, oldKey).isEmpty();
    }

    /** Forgets replacements of long ago of which neither key is left. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.DAYS)
    void forgetLongOver() {
        database.sql("""
                        DELETE FROM key_replacement WHERE started_at < ?
                        AND EXISTS (
                            SELECT 1 FROM known_key
                            WHERE known_key.person = key_replacement.person AND known_key.key_id = old_key
                            AND (missing_since IS NOT NULL OR deleted_at IS NOT NULL))
                        AND EXISTS (
                            SELECT 1 FROM known_key
                            WHERE known_key.person = key_replacement.person AND known_key.key_id = new_key
                            AND (missing_since IS NOT NULL OR deleted_at IS NOT NULL))""").param(utc(clock.instant().minus(KEPT_WITHOUT_KEYS))).update();
    }

    private void forget(String person, String oldKey) {
        database.sql("DELETE FROM key_replacement WHERE person = ? AND old_key = ?")
                .params(person, oldKey)
                .update();
    }

    /** What began before then is over, whatever became of it. */
    private OffsetDateTime over() {
        return utc(clock.instant().minus(patience));
    }

    private Replacement replacement(ResultSet row, int number) throws SQLException {
        String newKey = row.getString("new_key");
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        return new Replacement(
                row.getString("old_key"),
                row.getString("new_name"),
                NO_ANSWER.equals(newKey) ? null : newKey,
                newKey == null && !started.isBefore(over()),
                started.toInstant(),
                row.getString("done_uses").lines().toList());
    }
}
