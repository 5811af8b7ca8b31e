package dev.maxarportal.credentials.rollover;

import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rollovers in the database; the administrators of an account share theirs. */
@Component
class Rollovers {

    /** Longer names do not fit. */
    static final int LONGEST_NAME = 200;

    private static final int PERSON = 200;

    private static final String OF_ACCOUNT = """
            SELECT r.*, o.created_at AS old_created_at,
                (o.missing_since IS NOT NULL OR o.deleted_at IS NOT NULL) AS old_gone,
                (n.missing_since IS NOT NULL OR n.deleted_at IS NOT NULL) AS new_gone
            FROM credential_rollover r
            LEFT JOIN known_credential o ON o.account = r.account AND o.name = r.old_name
            LEFT JOIN known_credential n ON n.account = r.account AND n.name = r.new_name
            WHERE r.account = ?\s""";

    private final JdbcClient database;
    private final Clock clock;

    Rollovers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of an account's, the last to begin first, those that are over included. */
    List<Rollover> all(String account) {
        return database.sql(OF_ACCOUNT + "ORDER BY r.started_at DESC, r.old_name")
                .param(account)
                .query(Rollovers::rollover)
                .list();
    }

    /** Those that a credential has to do with, as the old one or as the new one. */
    List<Rollover> around(String account, String name) {
        return database.sql(
                        OF_ACCOUNT + "AND (r.old_name = ? OR r.new_name = ?) ORDER BY r.started_at DESC, r.old_name")
                .params(account, name, name)
                .query(Rollovers::rollover)
                .list();
    }

    Optional<Rollover> find(String account, String oldName) {
        return database.sql(OF_ACCOUNT + "AND r.old_name = ?")
                .params(account, oldName)
                .query(Rollovers::rollover)
                .optional();
    }

    /** Notes which one takes a credential's place; false when somebody else did so meanwhile. */
    boolean begin(String account, String oldName, String newName, String by) {
        try {
            return database.sql("""
                            INSERT INTO credential_rollover (started_at, started_by, new_name, account, old_name)
                            VALUES (?, ?, ?, ?, ?)""")
                            .params(now(), PlainText.of(by, PERSON), newName, account, oldName)
                            .update()
                    > 0;
        } catch (DuplicateKeyException begunMeanwhile) {
            return false;
        }
    }

    /** Notes that another one takes the place than was noted before; false when that was changed meanwhile. */
    boolean change(String account, Rollover before, String newName, String by) {
        return database.sql("""
                        UPDATE credential_rollover
                        SET started_at = ?, started_by = ?, new_name = ?, told_at = NULL, told_by = NULL
                        WHERE account = ? AND old_name = ? AND new_name = ?""")
                        .params(now(), PlainText.of(by, PERSON), newName, account, before.oldName(), before.newName())
                        .update()
                > 0;
    }

    /** Notes that people were told of the new one; false when that was noted before, or there is no such rollover. */
    boolean told(String account, String oldName, String newName, String by) {
        return database.sql("""
                        UPDATE credential_rollover SET told_at = ?, told_by = ?
                        WHERE account = ? AND old_name = ? AND new_name = ? AND told_at IS NULL""")
                        .params(now(), PlainText.of(by, PERSON), account, oldName, newName)
                        .update()
                > 0;
    }

    /** Notes that people have not been told after all; false when nobody had said so. */
    boolean notTold(String account, String oldName, String newName) {
        return database.sql("""
                        UPDATE credential_rollover SET told_at = NULL, told_by = NULL
                        WHERE account = ? AND old_name = ? AND new_name = ? AND told_at IS NOT NULL""").params(account, oldName, newName).update() > 0;
    }

    /** Forgets it; false when there was none. */
    boolean stop(String account, String oldName, String newName) {
        return database.sql("DELETE FROM credential_rollover WHERE account = ? AND old_name = ? AND new_name = ?")
                        .params(account, oldName, newName)
                        .update()
                > 0;
    }

    /** As fine as databases keep times. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Rollover rollover(ResultSet row, int number) throws SQLException {
        OffsetDateTime told = row.getObject("told_at", OffsetDateTime.class);
        OffsetDateTime created = row.getObject("old_created_at", OffsetDateTime.class);
        return new Rollover(
                row.getString("old_name"),
                row.getString("new_name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                told == null ? null : told.toInstant(),
                row.getString("told_by"),
                row.getBoolean("old_gone"),
                row.getBoolean("new_gone"),
                created == null ? null : created.toInstant());
    }
}
