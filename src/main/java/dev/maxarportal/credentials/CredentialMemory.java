package dev.maxarportal.credentials;

import static dev.maxarportal.credentials.KnownCredentials.utc;

import dev.maxarportal.web.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers the credentials of an account as Maxar last told of them, for those who may not ask Maxar and for the time after
 * a credential is gone. What was learnt later than an answer was asked for is not overwritten by it.
 */
@Component
public class CredentialMemory {

    private static final Logger log = LoggerFactory.getLogger(CredentialMemory.class);
    private static final int DESCRIPTION = 500;
    private static final int BATCH = 1_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final RegisteredSecrets secrets;

    CredentialMemory(JdbcClient database, JdbcTemplate batches, RegisteredSecrets secrets) {
        this.database = database;
        this.batches = batches;
        this.secrets = secrets;
    }

    /**
     * Takes in a whole list. A list that cannot be taken in can be shown all the same.
     *
     * @param known what was remembered so far, by name
     * @param begun when the list was asked for
     */
    void seen(String account, Collection<Credential> list, Map<String, KnownCredential> known, Instant begun) {
        try {
            Set<String> there = new HashSet<>();
            list.forEach(credential -> there.add(credential.name()));
            List<String> missing = known.values().stream()
                    .filter(one -> !one.isGone() && !one.learntAt().isAfter(begun))
                    .map(one -> one.credential().name())
                    .filter(name -> !there.contains(name))
                    .toList();
            takeIn(account, list, known, begun);
            missing(account, missing, begun);
            if (setList(
                            "UPDATE known_credential_list SET read_at = ?, entries = ? WHERE account = ?",
                            account,
                            list,
                            begun)
                    == 0) {
                setList(
                        "INSERT INTO known_credential_list (read_at, entries, account) VALUES (?, ?, ?)",
                        account,
                        list,
                        begun);
            }
        } catch (DuplicateKeyException readTwice) {
            log.debug("A list was taken in twice at the same time", readTwice);
        } catch (DataAccessException notKept) {
            log.error("A list of {} credentials was not taken in", list.size(), notKept);
        }
    }

    /** Takes in one credential that was asked for by its name. */
    void seen(String account, Credential credential, @Nullable KnownCredential known, Instant begun) {
        try {
            takeIn(account, List.of(credential), known == null ? Map.of() : Map.of(credential.name(), known), begun);
        } catch (DataAccessException notKept) {
            log.error("What Maxar told of a credential was not taken in", notKept);
        }
    }

    /** Takes in that Maxar has no credential of this name. */
    void absent(String account, String name, Instant begun) {
        try {
            missing(account, List.of(name), begun);
        } catch (DataAccessException notKept) {
            log.error("The absence of a credential was not taken in", notKept);
        }
    }

    /** Notes that a credential was deleted with this portal. */
    public void deleted(String account, String name, String by, Instant at) {
        database.sql("""
                        UPDATE known_credential SET deleted_at = ?, deleted_by = ?, learnt_at = ?
                        WHERE account = ? AND name = ?""")
                .params(utc(at), PlainText.of(by, KnownCredentials.LONGEST_NAME), utc(at), account, name)
                .update();
    }

    /** Notes that a credential was registered or replaced with this portal, until Maxar is asked the next time. */
    public void registered(String account, String name, String description, Instant at) {
        List<Object> values = List.of(PlainText.of(description, DESCRIPTION), utc(at), account, name);
        if (database.sql("""
                        UPDATE known_credential SET description = ?, learnt_at = ?, modified_at = NULL,
                            missing_since = NULL, deleted_at = NULL, deleted_by = NULL
                        WHERE account = ? AND name = ?""").params(values).update() == 0) {
            try {
                database.sql("INSERT INTO known_credential (description, learnt_at, account, name) VALUES (?, ?, ?, ?)")
                        .params(values)
                        .update();
            } catch (DuplicateKeyException seenMeanwhile) {
                registered(account, name, description, at);
            }
        }
    }

    private void takeIn(
            String account, Collection<Credential> list, Map<String, KnownCredential> known, Instant begun) {
        List<Credential> added = new ArrayList<>();
        List<Credential> changed = new ArrayList<>();
        for (Credential credential : list) {
            KnownCredential before = known.get(credential.name());
            if (before == null && KnownCredentials.isPossible(credential.name())) {
                added.add(credential);
            } else if (before != null && !before.learntAt().isAfter(begun) && differs(credential, before)) {
                changed.add(credential);
            }
            adopt(account, credential);
        }
        if (!added.isEmpty()) {
            write("""
                    INSERT INTO known_credential (description, created_at, modified_at, learnt_at, account, name)
                    VALUES (?, ?, ?, ?, ?, ?)""", account, added, begun);
        }
        if (!changed.isEmpty()) {
            write("""
                    UPDATE known_credential SET description = ?, created_at = ?, modified_at = ?, learnt_at = ?,
                        missing_since = NULL, deleted_at = NULL, deleted_by = NULL
                    WHERE account = ? AND name = ?""", account, changed, begun);
        }
    }

    private void adopt(String account, Credential credential) {
        RegisteredSecret registered = credential.registered();
        Instant modified = storable(credential.modifiedAt());
        if (registered != null && registered.modified() == null && modified != null) {
            secrets.adopt(account, credential.name(), modified);
        }
    }

    private static boolean differs(Credential told, KnownCredential before) {
        Credential known = before.credential();
        return before.isGone()
                || !PlainText.of(told.description(), DESCRIPTION).equals(known.description())
                || !Objects.equals(storable(told.createdAt()), known.createdAt())
                || !Objects.equals(storable(told.modifiedAt()), known.modifiedAt());
    }

    private void write(String sql, String account, Collection<Credential> credentials, Instant begun) {
        batches.batchUpdate(sql, credentials, BATCH, (row, credential) -> {
            row.setString(1, PlainText.of(credential.description(), DESCRIPTION));
            row.setObject(2, orNull(credential.createdAt()));
            row.setObject(3, orNull(credential.modifiedAt()));
            row.setObject(4, utc(begun));
            row.setString(5, account);
            row.setString(6, credential.name());
        });
    }

    private void missing(String account, List<String> names, Instant begun) {
        if (!names.isEmpty()) {
            batches.batchUpdate("""
                    UPDATE known_credential SET missing_since = ?
                    WHERE account = ? AND name = ? AND missing_since IS NULL AND learnt_at <= ?""", names, BATCH, (row, name) -> {
                row.setObject(1, utc(begun));
                row.setString(2, account);
                row.setString(3, name);
                row.setObject(4, utc(begun));
            });
        }
    }

    private int setList(String sql, String account, Collection<Credential> list, Instant begun) {
        return database.sql(sql).params(utc(begun), list.size(), account).update();
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        Instant fits = storable(instant);
        return fits == null ? null : utc(fits);
    }

    /** Null for a time that no database holds. */
    private static @Nullable Instant storable(@Nullable Instant instant) {
        return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    }
}
