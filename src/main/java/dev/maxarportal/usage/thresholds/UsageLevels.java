package dev.maxarportal.usage.thresholds;

import static dev.maxarportal.web.StoredTime.utc;

import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how much of their limits accounts have used up. */
@Repository
class UsageLevels {

    private final JdbcClient database;

    UsageLevels(JdbcClient database) {
        this.database = database;
    }

    /** Those of the account: one for each category, also where nothing can be measured; none before anybody has looked. */
    List<UsageLevel> of(String account) {
        return database.sql("SELECT * FROM usage_level WHERE account = ?")
                .param(account)
                .query(UsageLevels::level)
                .list();
    }

    /** Keeps what was seen, unless somebody has looked later. */
    void keep(AccountUsageSeen seen) {
        Instant fetched = seen.figures().fetchedAt();
        if (of(seen.accountId()).stream().anyMatch(known -> !known.seenAt().isBefore(fetched))) {
            return;
        }
        seen.figures().lines().stream()
                .map(line -> UsageLevel.of(line, seen.year(), fetched))
                .forEach(level -> keep(seen.accountId(), level));
    }

    private void keep(String account, UsageLevel level) {
        if (update(account, level) > 0) {
            return;
        }
        try {
            database.sql("""
                            INSERT INTO usage_level (used, most, period_start, period_end, seen_at, account, category)
                            VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .param(level.used())
                    .param(level.most())
                    .params(
                            level.period().first(),
                            level.period().last(),
                            utc(level.seenAt()),
                            account,
                            level.category().name())
                    .update();
        } catch (DuplicateKeyException writtenMeanwhile) {
            update(account, level);
        }
    }

    private int update(String account, UsageLevel level) {
        return database.sql("""
                        UPDATE usage_level SET used = ?, most = ?, period_start = ?, period_end = ?, seen_at = ?
                        WHERE account = ? AND category = ?""")
                .param(level.used())
                .param(level.most())
                .params(
                        level.period().first(),
                        level.period().last(),
                        utc(level.seenAt()),
                        account,
                        level.category().name())
                .update();
    }

    private static UsageLevel level(ResultSet row, int number) throws SQLException {
        return new UsageLevel(
                Category.valueOf(row.getString("category")),
                row.getBigDecimal("used"),
                row.getBigDecimal("most"),
                new Days(row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
