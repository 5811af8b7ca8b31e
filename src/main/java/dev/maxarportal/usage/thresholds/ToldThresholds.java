package dev.maxarportal.usage.thresholds;

import static dev.maxarportal.web.StoredTime.utc;

import java.time.Clock;
import java.time.LocalDate;
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
