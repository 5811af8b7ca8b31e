package dev.maxarportal.credentials;

import static dev.maxarportal.web.StoredTime.instant;
import static dev.maxarportal.web.StoredTime.utc;
import static dev.maxarportal.web.StoredTime.utcOrNull;

import dev.maxarportal.web.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what was derived from secrets that were registered here: one row for a credential, about its latest secret. */
@Component
public class RegisteredSecrets {

    private static final int PERSON = 200;
    private static final int BATCH = 1_000;
    private static final int MOST_FINDINGS = 12;
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    RegisteredSecrets(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /** Keeps the facts of a secret that was just registered instead of those of the one before. */
    public void keep(String account, String name, RegisteredSecret secret) {
        if (write("""
                UPDATE credential_secret SET provider = ?, storage_account = ?, container = ?, policy = ?, rights = ?,
                    project = ?, client_email = ?, key_id = ?, begins_at = ?, ends_at = ?, fingerprint = ?, findings = ?,
                    registered_at = ?, registered_by = ?, modified_at = ?
                WHERE account = ? AND name = ?""", account, name, secret) > 0) {
            return;
        }
        try {
            write("""
                    INSERT INTO credential_secret (provider, storage_account, container, policy, rights,
                        project, client_email, key_id, begins_at, ends_at, fingerprint, findings,
                        registered_at, registered_by, modified_at, account, name)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", account, name, secret);
        } catch (DuplicateKeyException keptMeanwhile) {
            keep(account, name, secret);
        }
    }

    /** Names of other credentials of the account whose secret is the same, as far as fingerprints tell. */
    public List<String> namesWith(String account, String fingerprint) {
        return List.copyOf(database.sql("""
                        SELECT s.name FROM credential_secret s JOIN known_credential k
                            ON k.account = s.account AND k.name = s.name
                        WHERE s.account = ? AND s.fingerprint = ? AND k.missing_since IS NULL AND k.deleted_at IS NULL
                        ORDER BY s.name""")
                .params(account, fingerprint)
                .query(String.class)
                .list());
    }

    /**
     * Keeps what Maxar told of credentials' last change, where it is not known which of Maxar's times belongs to the
     * registration. Later, another time tells that the secret was changed elsewhere.
     *
     * @param modified the times by name
     * @param begun when Maxar was asked: what was registered since is not meant
     */
    public void adopt(String account, Map<String, Instant> modified, Instant begun) {
        batches.batchUpdate("""
                UPDATE credential_secret SET modified_at = ?
                WHERE account = ? AND name = ? AND modified_at IS NULL AND registered_at <= ?""", modified.entrySet(), BATCH, (row, one) -> {
            row.setObject(1, utcOrNull(one.getValue()));
            row.setString(2, account);
            row.setString(3, one.getKey());
            row.setObject(4, utc(begun));
        });
    }

    /** Reads the columns of a joined row; null when they are empty. */
    @Nullable
    RegisteredSecret read(ResultSet row) throws SQLException {
        Provider provider = Provider.of(row.getString("provider"));
        if (provider == null) {
            return null;
        }
        SecretFacts facts =
                switch (provider) {
                    case AZURE ->
                        new AzureFacts(
                                row.getString("storage_account"),
                                row.getString("container"),
                                row.getString("policy"),
                                Objects.requireNonNullElse(row.getString("rights"), ""),
                                instant(row, "begins_at"),
                                instant(row, "ends_at"),
                                row.getString("fingerprint"));
                    case GCS ->
                        new GoogleFacts(
                                row.getString("project"),
                                row.getString("client_email"),
                                row.getString("key_id"),
                                row.getString("fingerprint"));
                };
        return new RegisteredSecret(
                facts,
                json.readValue(row.getString("findings"), FINDINGS),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("registered_by"),
                instant(row, "secret_modified_at"));
    }

    private int write(String sql, String account, String name, RegisteredSecret secret) {
        StatementSpec statement =
                database.sql(sql).param(secret.facts().provider().code());
        statement = switch (secret.facts()) {
            case AzureFacts azure ->
                statement
                        .param(PlainText.of(azure.account(), 100))
                        .param(PlainText.of(azure.container(), 100))
                        .param(PlainText.orNull(azure.policy(), 100))
                        .param(PlainText.of(azure.rights(), 40))
                        .param(null)
                        .param(null)
                        .param(null);
            case GoogleFacts google ->
                statement
                        .param(null)
                        .param(null)
                        .param(null)
                        .param(null)
                        .param(PlainText.orNull(google.project(), 200))
                        .param(PlainText.of(google.clientEmail(), 300))
                        .param(PlainText.orNull(google.keyId(), 100));
        };
        return statement
                .param(utcOrNull(secret.facts().begins()))
                .param(utcOrNull(secret.facts().ends()))
                .param(secret.facts().fingerprint())
                .param(json.writeValueAsString(
                        secret.findings().stream().limit(MOST_FINDINGS).toList()))
                .param(utc(secret.at()))
                .param(PlainText.of(secret.by(), PERSON))
                .param(utcOrNull(secret.modified()))
                .param(account)
                .param(name)
                .update();
    }
}
