package dev.maxarportal.usage;

import dev.maxarportal.web.StoredTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Usage of days that are over as the table holds it: neither limits nor what is left, which change. */
record ClosedRow(Days span, UsageFigures figures) {

    static final String INSERT = "INSERT INTO closed_usage (account, user_id, first_day, last_day, kept_until,"
            + " area_fresh, area_standard, area_training, area_tasking, area_total,"
            + " cost_fresh, cost_standard, cost_training, cost_tasking, cost_total, fetched_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** ARD may book late: what is over longer than this no longer changes. */
    private static final int LATE_DAYS = 2;

    /** Nobody had usage before; of days that nobody can have meant, there are too many to keep. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final Duration WEEKS = Duration.ofDays(90);

    /** Of months and weeks at the ends of ranges there may be any number. */
    private static final Duration PARTS = Duration.ofDays(1);

    /** A call that was answered after midnight may have been reckoned before. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    /** Ids are letters, digits and the like; others, which the database may not take, are nobody's. */
    static boolean isPossible(UsageSubject subject) {
        return subject.accountId().matches("[!-~]{1,100}")
                && (subject.isAccount() || user(subject).matches("[!-~]{1,100}"));
    }

    static String user(UsageSubject subject) {
        String user = subject.userId();
        return user == null ? "" : user;
    }

    /** Whether the days were over for good when ARD was asked, and it told of them without calling that an estimate. */
    boolean isFinal() {
        Instant asked = figures.fetchedAt().minus(LONGEST_CALL);
        boolean told = figures.lines().stream()
                .anyMatch(line -> line.area() != null || line.cost().isSet());
        return told
                && !figures.areaEstimated()
                && !figures.costEstimated()
                && !span.first().isBefore(EARLIEST)
                && span.last().plusDays(LATE_DAYS).isBefore(StoredTime.day(asked));
    }

    Object[] columns(UsageSubject subject) {
        List<@Nullable Object> columns = new ArrayList<>();
        columns.add(subject.accountId());
        columns.add(user(subject));
        columns.add(span.first());
        columns.add(span.last());
        columns.add(StoredTime.utcOrNull(until()));
        figures.lines().forEach(line -> columns.add(line.area()));
        figures.lines().forEach(line -> columns.add(line.cost().dollars()));
        columns.add(StoredTime.utc(figures.fetchedAt()));
        return columns.toArray();
    }

    /** Whole months are kept for good. */
    private @Nullable Instant until() {
        return span.isWholeMonth() ? null : figures.fetchedAt().plus(span.isWholeWeek() ? WEEKS : PARTS);
    }

    static ClosedRow read(ResultSet row) throws SQLException {
        List<UsageLine> lines = new ArrayList<>();
        for (Category category : Category.values()) {
            String name = category.name().toLowerCase(Locale.ROOT);
            lines.add(UsageLine.of(category, number(row, "area_" + name), number(row, "cost_" + name), null, null));
        }
        Instant fetchedAt = Objects.requireNonNull(StoredTime.instant(row, "fetched_at"));
        return new ClosedRow(
                new Days(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                new UsageFigures(List.copyOf(lines), false, false, fetchedAt));
    }

    /** Without the zeros that the column adds. */
    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : StoredNumber.plain(number);
    }
}
