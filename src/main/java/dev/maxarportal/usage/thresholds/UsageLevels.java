package dev.maxarportal.usage.thresholds;

import static dev.maxarportal.web.StoredTime.utc;

import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.web.StoredTime;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps how much of their limits accounts have used up. What is kept of an account is of one look, or of none. */
@Repository
class UsageLevels {

    private static final String INSERT =
            "INSERT INTO usage_level (account, category, period_start, period_end, used, most, seen_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    UsageLevels(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Those of the account, and what the person was told of them: one for each category, also where nothing can be measured;
     * none before anybody has looked.
     */
    List<KnownLevel> of(String account, String person) {
        return database.sql("""
                        SELECT level.*,
                            (SELECT MAX(told.percent) FROM usage_threshold_told told
                             WHERE told.account = level.account AND told.person = ?
                                 AND told.category = level.category AND told.period_start = level.period_start) AS told
                        FROM usage_level level WHERE level.account = ?""")
                .params(person, account)
                .query((row, number) -> KnownLevel.read(row))
                .list();
    }

    /** Keeps what was seen, unless somebody has looked later. */
    void keep(AccountUsageSeen seen) {
        try {
            replace(seen);
        } catch (DuplicateKeyException | ConcurrencyFailureException seenMeanwhile) {
            // By another replica; now it shows which look is the later one.
            replace(seen);
        }
    }

    private void replace(AccountUsageSeen seen) {
        Instant fetched = StoredTime.asStored(seen.figures().fetchedAt());
        transaction.executeWithoutResult(whole -> {
            if (isKnown(seen.accountId(), fetched)) {
                return;
            }
            database.sql("DELETE FROM usage_level WHERE account = ?")
                    .param(seen.accountId())
                    .update();
            seen.figures().lines().stream()
                    .map(line -> UsageLevel.of(line, seen.year(), fetched))
                    .forEach(level -> insert(seen.accountId(), level));
        });
    }

    private boolean isKnown(String account, Instant fetched) {
        return database.sql("SELECT COUNT(*) FROM usage_level WHERE account = ? AND seen_at >= ?")
                        .params(account, utc(fetched))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(String account, UsageLevel level) {
        database.sql(INSERT)
                .params(
                        account,
                        level.category().name(),
                        level.period().first(),
                        level.period().last())
                .param(level.used())
                .param(level.most())
                .param(utc(level.seenAt()))
                .update();
    }
}
