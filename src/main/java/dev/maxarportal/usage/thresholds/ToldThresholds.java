package dev.maxarportal.usage.thresholds;

import static dev.maxarportal.web.StoredTime.utc;

import dev.maxarportal.usage.Category;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which thresholds people have been told of; a lower one need not be told any more. */
@Repository
class ToldThresholds {

    private final JdbcClient database;
    private final Clock clock;

    ToldThresholds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The highest percent of each category that a person was told of in the contract year that began on that day. */
    Map<Category, Integer> highest(String account, String person, LocalDate yearStart) {
        Map<Category, Integer> highest = new EnumMap<>(Category.class);
        database.sql("""
                        SELECT category, MAX(percent) AS percent FROM usage_threshold_told
                        WHERE account = ? AND person = ? AND period_start = ? GROUP BY category""").params(account, person, yearStart).query(row -> {
            highest.put(Category.valueOf(row.getString("category")), row.getInt("percent"));
        });
        return highest;
    }

    void keep(String account, String person, LocalDate yearStart, ToldThreshold told) {
        try {
            database.sql("""
                            INSERT INTO usage_threshold_told
                                (account, person, category, period_start, percent, told_at)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(account, person, told.category().name(), yearStart, told.percent(), utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException toldAlready) {
            // Pressed twice, or in two tabs.
        }
    }
}
