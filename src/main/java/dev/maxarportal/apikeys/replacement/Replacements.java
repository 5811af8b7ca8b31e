package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The replacements in the database, so that they last over sign-outs; each person has their own. */
@Component
class Replacements {

    private static final int NAME = 200;
    private static final String OF_PERSON = "SELECT * FROM key_replacement WHERE person = ? ";

    private final JdbcClient database;
    private final Clock clock;

    Replacements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a person's, the last to begin first. */
    List<Replacement> underWay(String person) {
        return database.sql(OF_PERSON + "ORDER BY started_at DESC, old_key")
                .param(person)
                .query(Replacements::replacement)
                .list();
    }

    Optional<Replacement> find(String person, String oldKey) {
        return database.sql(OF_PERSON + "AND old_key = ?")
                .params(person, oldKey)
                .query(Replacements::replacement)
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
                            WHERE person = ? AND old_key = ? AND new_name = ? AND started_at = ?""")
                            .params(name, now, person, oldKey, before.newName(), utc(before.startedAt()))
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

    /** Notes that the new key was made. */
    void made(String person, String oldKey, String newKey) {
        database.sql("UPDATE key_replacement SET new_key = ? WHERE person = ? AND old_key = ?")
                .params(newKey, person, oldKey)
                .update();
    }

    /** Keeps which places of use have the new key. */
    void done(String person, String oldKey, Collection<String> uses) {
        database.sql("UPDATE key_replacement SET done_uses = ? WHERE person = ? AND old_key = ?")
                .params(String.join("\n", uses), person, oldKey)
                .update();
    }

    /** Forgets that the key is being replaced; whatever keys there are stay. */
    void forget(String person, String oldKey) {
        database.sql("DELETE FROM key_replacement WHERE person = ? AND old_key = ?")
                .params(person, oldKey)
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Replacement replacement(ResultSet row, int number) throws SQLException {
        return new Replacement(
                row.getString("old_key"),
                row.getString("new_name"),
                row.getString("new_key"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("done_uses").lines().toList());
    }
}
