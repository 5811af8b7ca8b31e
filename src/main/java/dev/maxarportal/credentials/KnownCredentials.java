package dev.maxarportal.credentials;

import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.RegisteredCredentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is remembered of the credentials of an account, with the facts of their secrets and what people noted. */
@Component
public class KnownCredentials {

    /** Longer names are not remembered; the portal's own rule allows half of it. */
    static final int LONGEST_NAME = 200;

    private static final String OF_ACCOUNT = """
            SELECT k.*, s.provider, s.storage_account, s.container, s.policy, s.rights, s.project, s.client_email, s.key_id,
                s.begins_at, s.ends_at, s.fingerprint, s.findings, s.registered_at, s.registered_by,
                s.modified_at AS secret_modified_at,
                n.provider AS noted_provider, n.ends_on, n.owner, n.note, n.changed_at, n.changed_by
            FROM known_credential k
            LEFT JOIN credential_secret s ON s.account = k.account AND s.name = k.name
            LEFT JOIN credential_note n ON n.account = k.account AND n.name = k.name
            WHERE k.account = ?\s""";

    private static final String THERE = "AND k.missing_since IS NULL AND k.deleted_at IS NULL ";

    private final JdbcClient database;
    private final RegisteredSecrets secrets;
    private final Clock clock;

    KnownCredentials(JdbcClient database, RegisteredSecrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** All of an account's, those that are gone included. */
    public List<KnownCredential> all(String account) {
        return database.sql(OF_ACCOUNT + "ORDER BY k.name")
                .param(account)
                .query(this::known)
                .list();
    }

    public Optional<KnownCredential> find(String account, String name) {
        return database.sql(OF_ACCOUNT + "AND k.name = ?")
                .params(account, name)
                .query(this::known)
                .optional();
    }

    /** Those that are gone, the last to go first. */
    public List<KnownCredential> gone(String account) {
        return database.sql(OF_ACCOUNT + """
                        AND (k.missing_since IS NOT NULL OR k.deleted_at IS NOT NULL)
                        ORDER BY COALESCE(k.deleted_at, k.missing_since) DESC, k.name""").param(account).query(this::known).list();
    }

    /** Those that are there and that end after the one time and not after the other, the first to end first. */
    public List<Credential> ending(String account, Instant after, Instant until) {
        return database
                .sql(OF_ACCOUNT + THERE + "AND (s.ends_at > ? AND s.ends_at <= ? OR n.ends_on > ? AND n.ends_on <= ?)")
                .params(account, utc(after), utc(until), day(after).minusDays(1), day(until))
                .query(this::known)
                .stream()
                .map(KnownCredential::credential)
                .filter(credential -> credential.ends() != null
                        && credential.ends().isAfter(after)
                        && !credential.ends().isAfter(until))
                .sorted(Comparator.comparing(Credential::ends).thenComparing(Credential::name))
                .toList();
    }

    /** The names of all of an account's, those that are gone included. */
    public Set<String> names(String account) {
        return Set.copyOf(database.sql("SELECT name FROM known_credential WHERE account = ?")
                .param(account)
                .query(String.class)
                .list());
    }

    /** When the account's list was last read to its end; empty when it never was. */
    public Optional<Instant> listReadAt(String account) {
        return database.sql("SELECT read_at FROM known_credential_list WHERE account = ?")
                .param(account)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    static boolean isPossible(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private KnownCredential known(ResultSet row, int number) throws SQLException {
        RegisteredCredentials told = new RegisteredCredentials(
                row.getString("name"),
                row.getString("description"),
                time(instant(row, "created_at")),
                time(instant(row, "modified_at")));
        return new KnownCredential(
                Credential.of(told, secrets.read(row), CredentialNotes.read(row), clock.instant()),
                instant(row, "missing_since"),
                instant(row, "deleted_at"),
                row.getString("deleted_by"),
                row.getObject("learnt_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable MaxarTime time(@Nullable Instant instant) {
        return instant == null ? null : MaxarTime.of(instant.toString());
    }
}
