package dev.maxarportal.credentials;

import static dev.maxarportal.credentials.StoredTime.instant;

import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes in the database; the administrators of an account share theirs. */
@Component
public class CredentialNotes {

    private static final int PERSON = 200;

    private final JdbcClient database;
    private final Clock clock;

    CredentialNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a note instead of what was noted before; its texts must fit their columns. */
    public void keep(String account, String name, CredentialNote note) {
        if (write("""
                UPDATE credential_note SET provider = ?, ends_on = ?, owner = ?, note = ?, changed_at = ?, changed_by = ?
                WHERE account = ? AND name = ?""", account, name, note) > 0) {
            return;
        }
        try {
            write("""
                    INSERT INTO credential_note
                        (provider, ends_on, owner, note, changed_at, changed_by, account, name)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", account, name, note);
        } catch (DuplicateKeyException writtenMeanwhile) {
            keep(account, name, note);
        }
    }

    /** Reads the columns of a joined row. */
    static CredentialNote read(ResultSet row) throws SQLException {
        if (row.getObject("changed_at") == null) {
            return CredentialNote.NONE;
        }
        return new CredentialNote(
                Provider.of(row.getString("noted_provider")),
                row.getObject("ends_on", LocalDate.class),
                row.getString("owner"),
                row.getString("note"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private int write(String sql, String account, String name, CredentialNote note) {
        return database.sql(sql)
                .param(code(note.provider()))
                .param(note.endsOn())
                .param(note.owner())
                .param(note.text())
                .param(OffsetDateTime.now(clock))
                .param(PlainText.of(note.by(), PERSON))
                .param(account)
                .param(name)
                .update();
    }

    private static @Nullable String code(@Nullable Provider provider) {
        return provider == null ? null : provider.code();
    }
}
