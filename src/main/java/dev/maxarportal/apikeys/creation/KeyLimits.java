package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.ApiKeysProperties;
import dev.maxarportal.apikeys.KeyLimit;
import dev.maxarportal.audit.Actor;
import dev.maxarportal.web.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which limit holds for whom: the shorter of the portal's and of what an administrator of the account has set. */
@Component
public class KeyLimits {

    private static final int NAME = 200;

    private final JdbcClient database;
    private final Clock clock;
    private final KeyLimit portal;

    KeyLimits(JdbcClient database, Clock clock, ApiKeysProperties properties) {
        this.database = database;
        this.clock = clock;
        this.portal = properties.days() < KeyLimit.MAXAR_DAYS
                ? new KeyLimit(properties.days(), "The administrator of this portal")
                : KeyLimit.MAXAR;
    }

    /** What holds for the keys of a person; while the account is not known, the strictest that holds in any. */
    public KeyLimit of(Actor person) {
        return person.account() == null ? ofAnyAccount() : of(person.account());
    }

    private KeyLimit of(String account) {
        return set(account)
                .filter(set -> set.days() < portal.days())
                .map(set -> new KeyLimit(set.days(), "An administrator of your account"))
                .orElse(portal);
    }

    /** So that nobody gets round a limit by signing in while ARD is away. */
    private KeyLimit ofAnyAccount() {
        return database.sql("SELECT MIN(days) FROM key_limit WHERE days < ?")
                .param(portal.days())
                .query(Integer.class)
                .optional()
                .map(days -> new KeyLimit(
                        days,
                        "Your account is not known at the moment, so the strictest limit of any account holds:"
                                + " its administrator"))
                .orElse(portal);
    }

    /** What holds whatever administrators of accounts set. */
    KeyLimit ofPortal() {
        return portal;
    }

    /** What was last set for an account. */
    Optional<SetLimit> set(@Nullable String account) {
        return account == null
                ? Optional.empty()
                : database.sql("SELECT days, set_by, set_at FROM key_limit WHERE account = ?")
                        .param(account)
                        .query((row, number) -> new SetLimit(
                                row.getInt("days"),
                                row.getString("set_by"),
                                row.getObject("set_at", OffsetDateTime.class).toInstant()))
                        .optional();
    }

    /** Sets what holds for an account from now on; of two administrators the last one wins. */
    void set(String account, int days, String by) {
        if (update(account, days, by) > 0) {
            return;
        }
        try {
            database.sql("INSERT INTO key_limit (days, set_by, set_at, account) VALUES (?, ?, ?, ?)")
                    .params(days, PlainText.of(by, NAME), OffsetDateTime.now(clock), account)
                    .update();
        } catch (DuplicateKeyException setMeanwhile) {
            update(account, days, by);
        }
    }

    private int update(String account, int days, String by) {
        return database.sql("UPDATE key_limit SET days = ?, set_by = ?, set_at = ? WHERE account = ?")
                .params(days, PlainText.of(by, NAME), OffsetDateTime.now(clock), account)
                .update();
    }

    /**
     * What an administrator has set.
     *
     * @param days from 1 to 180, which is Maxar's own limit
     * @param by what the administrator is called
     */
    record SetLimit(int days, String by, Instant at) {}
}
