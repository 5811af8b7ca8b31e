package dev.maxarportal.credentials;

import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.RegisteredCredentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is remembered of the credentials of an account, with the facts of their secrets and what people noted. */
@Component
public class KnownCredentials {

    /** Longer names are not remembered; the portal's own rule allows half of it. */
    static final int LONGEST_NAME = 200;

    /** Instead of the length of a list of which something is not remembered. */
    static final int NOT_WHOLE = 0;

    /** A longer list takes more than five calls to Maxar, one after the other. */
    public static final int LONG_LIST = 5 * ArdApi.PAGE_SIZE;

    /** What no database holds: the null character, and halves of characters. */
    private static final Pattern UNFIT = Pattern.compile("[\\x{0}\\p{Cs}]");

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

    Map<String, KnownCredential> byName(String account) {
        return all(account).stream()
                .collect(Collectors.toMap(one -> one.credential().name(), Function.identity()));
    }

    /** Those of an account that Maxar had when it was last asked. */
    public List<Credential> there(String account) {
        return database.sql(OF_ACCOUNT + THERE + "ORDER BY k.name").param(account).query(this::known).list().stream()
                .map(KnownCredential::credential)
                .toList();
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
        // Asked for with every page, and mostly there are none: so what ends is looked for before all else is joined to
        // it.
        List<String> names = List.copyOf(database.sql("""
                        SELECT name FROM credential_secret WHERE account = ? AND ends_at > ? AND ends_at <= ?
                        UNION SELECT name FROM credential_note WHERE account = ? AND ends_on >= ? AND ends_on <= ?""")
                .params(account, utc(after), utc(until), account, day(after), day(until))
                .query(String.class)
                .list());
        if (names.isEmpty()) {
            return List.of();
        }
        String marks = String.join(",", Collections.nCopies(names.size(), "?"));
        return database
                .sql(OF_ACCOUNT + THERE + "AND k.name IN (" + marks + ")")
                .param(account)
                .params(names)
                .query(this::known)
                .list()
                .stream()
                .map(KnownCredential::credential)
                .filter(credential -> credential.ends() != null
                        && credential.ends().isAfter(after)
                        && !credential.ends().isAfter(until))
                .sorted(Comparator.comparing(Credential::ends).thenComparing(Credential::name))
                .toList();
    }

    /** How many of all accounts' that are there have ended at a time, by the rules of {@link Credential#ends()}. */
    public int countEndedBy(Instant time) {
        return database.sql("""
                        SELECT
                            (SELECT COUNT(*) FROM credential_secret s
                             JOIN known_credential k ON k.account = s.account AND k.name = s.name
                             WHERE s.ends_at <= ? AND (s.modified_at IS NULL OR s.modified_at = k.modified_at)
                             """ + THERE + """
                            ) + (SELECT COUNT(*) FROM credential_note n
                             JOIN known_credential k ON k.account = n.account AND k.name = n.name
                             LEFT JOIN credential_secret s ON s.account = k.account AND s.name = k.name
                             WHERE n.ends_on <= ? AND n.changed_at >= COALESCE(
                                 CASE WHEN s.registered_at IS NOT NULL
                                     AND (s.modified_at IS NULL OR s.modified_at = k.modified_at)
                                 THEN s.registered_at ELSE k.modified_at - INTERVAL '1' MINUTE END,
                                 n.changed_at)
                             AND (s.ends_at IS NULL OR s.modified_at IS NOT NULL
                                 AND (k.modified_at IS NULL OR s.modified_at <> k.modified_at))
                             """ + THERE + ")")
                .params(utc(time), day(time))
                .query(Integer.class)
                .single();
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

    /** When the account's list was last read, if it is long, that was after a time, and all of it is remembered. */
    public Optional<Instant> longListReadAfter(String account, Instant earliest) {
        return database.sql(
                        "SELECT read_at FROM known_credential_list WHERE account = ? AND entries > ? AND read_at > ?")
                .params(account, LONG_LIST, utc(earliest))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    static boolean isPossible(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !UNFIT.matcher(name).find();
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
