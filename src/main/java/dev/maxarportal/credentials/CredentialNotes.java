package dev.maxarportal.credentials;

import static dev.maxarportal.web.StoredTime.instant;
import static dev.maxarportal.web.StoredTime.utc;

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

    /**
     * Keeps a note instead of the one before; its texts must fit their columns. Answers false, and keeps nothing, when by now
     * somebody else has noted something instead of the one before.
     */
    public boolean keep(String account, String name, CredentialNote before, CredentialNote after) {
        if (before.changed() != null) {
            return write("""
                    UPDATE credential_note SET provider = ?, ends_on = ?, owner = ?, note = ?, changed_at = ?, changed_by = ?
                    WHERE account = ? AND name = ? AND changed_at = ?""", account, name, after, utc(before.changed())) > 0;
        }
        try {
            return write("""
                    INSERT INTO credential_note
                        (provider, ends_on, owner, note, changed_at, changed_by, account, name)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", account, name, after) > 0;
        } catch (DuplicateKeyException writtenMeanwhile) {
            return false;
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

    private int write(String sql, String account, String name, CredentialNote note, Object... more) {
        return database.sql(sql)
                .param(code(note.provider()))
                .param(note.endsOn())
                .param(note.owner())
                .param(note.text())
                .param(OffsetDateTime.now(clock))
                .param(PlainText.of(note.by(), PERSON))
                .param(account)
                .param(name)
                .params(more)
                .update();
    }

    private static @Nullable String code(@Nullable Provider provider) {
        return provider == null ? null : provider.code();
    }
}
