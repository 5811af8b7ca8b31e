package dev.maxarportal.credentials;

import static dev.maxarportal.web.StoredTime.day;
import static dev.maxarportal.web.StoredTime.utc;

import dev.maxarportal.maxar.ArdApi;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is remembered of the credentials of an account, without a word to Maxar. */
@Component
public class KnownCredentials {

    /** A longer list takes more than five calls to Maxar, one after the other. */
    public static final int LONG_LIST = 5 * ArdApi.PAGE_SIZE;

    /** {@link RegisteredSecret#isStillThere} in SQL. */
    private static final String STILL_THERE = """
            (s.modified_at = k.modified_at OR s.modified_at IS NULL
                AND (k.modified_at IS NULL OR k.modified_at <= s.registered_at + INTERVAL '%d' MINUTE)) IS TRUE
            """.formatted(RegisteredSecret.DELAY.toMinutes());

    private final JdbcClient database;
    private final KnownRows rows;

    KnownCredentials(JdbcClient database, KnownRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** All of an account's, those that are gone included. */
    public List<KnownCredential> all(String account) {
        return rows.of(account, "ORDER BY k.name");
    }

    Map<String, KnownCredential> byName(String account) {
        return all(account).stream()
                .collect(Collectors.toMap(one -> one.credential().name(), Function.identity()));
    }

    /** Those of an account that Maxar had when it was last asked. */
    public List<Credential> there(String account) {
        return rows.of(account, KnownRows.THERE + "ORDER BY k.name").stream()
                .map(KnownCredential::credential)
                .toList();
    }

    public Optional<KnownCredential> find(String account, String name) {
        return rows.of(account, "AND k.name = ?", name).stream().findFirst();
    }

    /** Those that are gone, the last to go first. */
    public List<KnownCredential> gone(String account) {
        return rows.of(account, """
                AND (k.missing_since IS NOT NULL OR k.deleted_at IS NOT NULL)
                ORDER BY COALESCE(k.deleted_at, k.missing_since) DESC, k.name""");
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
        return rows.of(account, KnownRows.THERE + "AND k.name IN (" + marks + ")", names.toArray()).stream()
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
                             WHERE s.ends_at <= ? AND """ + STILL_THERE + KnownRows.THERE + """
                            ) + (SELECT COUNT(*) FROM credential_note n
                             JOIN known_credential k ON k.account = n.account AND k.name = n.name
                             LEFT JOIN credential_secret s ON s.account = k.account AND s.name = k.name
                             WHERE n.ends_on <= ? AND n.changed_at >= COALESCE(
                                 CASE WHEN s.name IS NOT NULL AND """ + STILL_THERE + """
                                 THEN s.registered_at ELSE k.modified_at - INTERVAL '1' MINUTE END, n.changed_at)
                             AND (s.ends_at IS NULL OR NOT """ + STILL_THERE + ") "
                        + KnownRows.THERE + ")")
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
}
