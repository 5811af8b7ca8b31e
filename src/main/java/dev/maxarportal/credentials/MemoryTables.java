package dev.maxarportal.credentials;

import static dev.maxarportal.web.StoredTime.utc;
import static dev.maxarportal.web.StoredTime.utcOrNull;

import dev.maxarportal.web.PlainText;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the tables behind {@link CredentialMemory}: one row for each credential, and one for the list of an account. A
 * statement that goes by an answer of Maxar's leaves alone what was learnt after that was asked for ({@code begun}). All go by
 * names in the same order, so that two of them cannot wait for each other for ever.
 */
@Component
class MemoryTables {

    /** Longer descriptions are cut; the form takes none. */
    static final int DESCRIPTION = 500;

    /** Instead of the length of a list that is not remembered as a whole: it then never counts as a long one. */
    static final int NOT_WHOLE = 0;

    /** Longer names are not remembered; the portal's own rule allows half of it. */
    private static final int LONGEST_NAME = 200;

    /** What no database holds: the null character, and halves of characters. */
    private static final Pattern UNFIT = Pattern.compile("[\\x{0}\\p{Cs}]");

    private static final int PERSON = 200;
    private static final int BATCH = 1_000;
    private static final Comparator<Credential> BY_NAME = Comparator.comparing(Credential::name);

    private final JdbcClient database;
    private final JdbcTemplate batches;

    MemoryTables(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Takes in credentials that were not known.
     *
     * @throws DuplicateKeyException if somebody else took in one of them meanwhile; others may have been taken in or not
     */
    void add(String account, List<Credential> credentials, Instant begun) {
        List<Credential> ordered = credentials.stream().sorted(BY_NAME).toList();
        batches.batchUpdate("""
                INSERT INTO known_credential (description, created_at, modified_at, learnt_at, account, name)
                VALUES (?, ?, ?, ?, ?, ?)""", ordered, BATCH, (row, credential) -> {
            row.setString(1, PlainText.of(credential.description(), DESCRIPTION));
            row.setObject(2, utcOrNull(credential.createdAt()));
            row.setObject(3, utcOrNull(credential.modifiedAt()));
            row.setObject(4, utc(begun));
            row.setString(5, account);
            row.setString(6, credential.name());
        });
    }

    /** Takes in what is new of credentials, also that they are back. */
    void change(String account, List<Credential> credentials, Instant begun) {
        List<Credential> ordered = credentials.stream().sorted(BY_NAME).toList();
        batches.batchUpdate("""
                UPDATE known_credential SET description = ?, created_at = ?, modified_at = ?, learnt_at = ?,
                    missing_since = NULL, deleted_at = NULL, deleted_by = NULL
                WHERE account = ? AND name = ? AND learnt_at <= ?""", ordered, BATCH, (row, credential) -> {
            row.setString(1, PlainText.of(credential.description(), DESCRIPTION));
            row.setObject(2, utcOrNull(credential.createdAt()));
            row.setObject(3, utcOrNull(credential.modifiedAt()));
            row.setObject(4, utc(begun));
            row.setString(5, account);
            row.setString(6, credential.name());
            row.setObject(7, utc(begun));
        });
    }

    /** Notes since when Maxar lacks credentials. */
    void missing(String account, Collection<String> names, Instant begun) {
        batches.batchUpdate("""
                UPDATE known_credential SET missing_since = ?, learnt_at = ?
                WHERE account = ? AND name = ? AND missing_since IS NULL AND learnt_at <= ?""", names.stream().sorted().toList(), BATCH, (row, name) -> {
            row.setObject(1, utc(begun));
            row.setObject(2, utc(begun));
            row.setString(3, account);
            row.setString(4, name);
            row.setObject(5, utc(begun));
        });
    }

    /** Notes that a known credential was written just now; answers false when it is not known. */
    boolean written(String account, String name, String description, Instant at) {
        return database.sql("""
                        UPDATE known_credential SET description = ?, modified_at = ?, learnt_at = ?,
                            missing_since = NULL, deleted_at = NULL, deleted_by = NULL
                        WHERE account = ? AND name = ?""")
                        .params(PlainText.of(description, DESCRIPTION), utc(at), utc(at), account, name)
                        .update()
                > 0;
    }

    /** Notes that a known credential was deleted with this portal. */
    void deleted(String account, String name, String by, Instant at) {
        database.sql("""
                        UPDATE known_credential SET deleted_at = ?, deleted_by = ?, learnt_at = ?
                        WHERE account = ? AND name = ?""")
                .params(utc(at), PlainText.of(by, PERSON), utc(at), account, name)
                .update();
    }

    /** Notes when a list was read to its end, unless a later one was. */
    void listRead(String account, int entries, Instant begun) {
        int known = database.sql("SELECT COUNT(*) FROM known_credential_list WHERE account = ?")
                .param(account)
                .query(Integer.class)
                .single();
        if (known == 0) {
            try {
                database.sql("INSERT INTO known_credential_list (read_at, entries, account) VALUES (?, ?, ?)")
                        .params(utc(begun), entries, account)
                        .update();
                return;
            } catch (DuplicateKeyException readTwice) {
                // The other reader's list may be the earlier one.
            }
        }
        database.sql("UPDATE known_credential_list SET read_at = ?, entries = ? WHERE account = ? AND read_at <= ?")
                .params(utc(begun), entries, account, utc(begun))
                .update();
    }

    /** Lets the next reader ask Maxar; when the last list was read stays known. */
    void listDoubted(String account) {
        database.sql("UPDATE known_credential_list SET entries = ? WHERE account = ?")
                .params(NOT_WHOLE, account)
                .update();
    }

    /** Whether a credential of this name can be remembered. */
    static boolean isPossible(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !UNFIT.matcher(name).find();
    }
}
