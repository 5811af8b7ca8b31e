package dev.maxarportal.apikeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes in the database; each person has their own. */
@Component
public class KeyNotes {

    private final JdbcClient database;
    private final Clock clock;

    KeyNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a person's notes, by the key's id. */
    public Map<String, KeyNote> all(String person) {
        Map<String, KeyNote> notes = new HashMap<>();
        database.sql("SELECT key_id, owner, used_in, note FROM key_note WHERE person = ?")
                .param(person)
                .query(row -> {
                    notes.put(row.getString("key_id"), note(row));
                });
        return notes;
    }

    public KeyNote of(String person, String keyId) {
        return database.sql("SELECT owner, used_in, note FROM key_note WHERE person = ? AND key_id = ?")
                .params(person, keyId)
                .query((row, number) -> note(row))
                .optional()
                .orElse(KeyNote.NONE);
    }

    /** Keeps a note instead of what was noted before. */
    public void keep(String person, String keyId, KeyNote note) {
        if (update(person, keyId, note) > 0) {
            return;
        }
        try {
            database.sql("""
                            INSERT INTO key_note (owner, used_in, note, changed_at, person, key_id)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(note.owner(), note.usedIn(), note.text(), OffsetDateTime.now(clock), person, keyId)
                    .update();
        } catch (DuplicateKeyException writtenMeanwhile) {
            update(person, keyId, note);
        }
    }

    private int update(String person, String keyId, KeyNote note) {
        return database.sql("""
                        UPDATE key_note SET owner = ?, used_in = ?, note = ?, changed_at = ?
                        WHERE person = ? AND key_id = ?""")
                .params(note.owner(), note.usedIn(), note.text(), OffsetDateTime.now(clock), person, keyId)
                .update();
    }

    private static KeyNote note(ResultSet row) throws SQLException {
        return new KeyNote(row.getString("owner"), row.getString("used_in"), row.getString("note"));
    }
}
