package dev.maxarportal.credentials;

import static dev.maxarportal.web.StoredTime.instant;

import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.RegisteredCredentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is remembered of credentials, each joined with the facts of its secret and with what people noted. */
@Component
class KnownRows {

    /** What a row is like while Maxar has the credential. */
    static final String THERE = "AND k.missing_since IS NULL AND k.deleted_at IS NULL ";

    private static final String OF_ACCOUNT = """
            SELECT k.*, s.provider, s.storage_account, s.container, s.policy, s.rights, s.project, s.client_email, s.key_id,
                s.begins_at, s.ends_at, s.fingerprint, s.findings, s.registered_at, s.registered_by,
                s.modified_at AS secret_modified_at,
                n.provider AS noted_provider, n.ends_on, n.owner, n.note, n.changed_at, n.changed_by
            FROM known_credential k
            LEFT JOIN credential_secret s ON s.account = k.account AND s.name = k.name
            LEFT JOIN credential_note n ON n.account = k.account AND n.name = k.name
            WHERE k.account = ?
            """;

    private final JdbcClient database;
    private final RegisteredSecrets secrets;
    private final Clock clock;

    KnownRows(JdbcClient database, RegisteredSecrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Those of an account.
     *
     * @param rest further conditions, and the order; the remembered credential is {@code k}
     * @param values for the question marks in it
     */
    List<KnownCredential> of(String account, String rest, Object... values) {
        return database.sql(OF_ACCOUNT + rest)
                .param(account)
                .params(Arrays.asList(values))
                .query(this::known)
                .list();
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
