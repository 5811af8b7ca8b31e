package dev.maxarportal.usage.thresholds;

import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.Days;
import dev.maxarportal.web.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A level that is kept.
 *
 * @param told the highest percent that the person was told of in the level's contract year; 0 for none
 */
record KnownLevel(UsageLevel level, int told) {

    static KnownLevel read(ResultSet row) throws SQLException {
        UsageLevel level = new UsageLevel(
                Category.valueOf(row.getString("category")),
                row.getBigDecimal("used"),
                row.getBigDecimal("most"),
                new Days(row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
                Objects.requireNonNull(StoredTime.instant(row, "seen_at")));
        // Nothing is read as 0.
        return new KnownLevel(level, row.getInt("told"));
    }
}
