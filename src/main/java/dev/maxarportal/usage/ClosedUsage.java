package dev.maxarportal.usage;

import dev.maxarportal.web.StoredTime;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Usage of days that are over: it no longer changes, so it is kept and not asked for again. Whole months are kept for good,
 * weeks for 90 days and other spans of days for one. A database that is away only means that ARD is asked again.
 */
@Repository
public class ClosedUsage {

    private static final Logger log = LoggerFactory.getLogger(ClosedUsage.class);

    private static final int A_DAY = 24 * 60;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    ClosedUsage(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** Those of the spans of days that are kept. */
    public Map<Days, UsageFigures> find(UsageSubject subject, Collection<Days> spans) {
        Map<Days, UsageFigures> found = new HashMap<>();
        if (spans.isEmpty() || !ClosedRow.isPossible(subject)) {
            return found;
        }
        Days around = Days.around(spans);
        try {
            // All within the range, which the index of the key answers; most of them are wanted.
            database.sql("SELECT * FROM closed_usage"
                            + " WHERE account = ? AND user_id = ? AND first_day BETWEEN ? AND ? AND last_day <= ?")
                    .params(subject.accountId(), ClosedRow.user(subject), around.first(), around.last(), around.last())
                    .query((row, number) -> ClosedRow.read(row))
                    .list()
                    .forEach(row -> found.put(row.span(), row.figures()));
        } catch (DataAccessException away) {
            log.warn("What is kept of usage could not be read", away);
        }
        found.keySet().retainAll(Set.copyOf(spans));
        return found;
    }

    /** Keeps those that no longer change. */
    public void keep(UsageSubject subject, Map<Days, UsageFigures> figures) {
        if (!ClosedRow.isPossible(subject)) {
            return;
        }
        List<Object[]> rows = figures.entrySet().stream()
                .map(entry -> new ClosedRow(entry.getKey(), entry.getValue()))
                .filter(ClosedRow::isFinal)
                .sorted(Comparator.comparing(row -> row.span().first()))
                .map(row -> row.columns(subject))
                .toList();
        try {
            insert(rows);
        } catch (DataAccessException away) {
            log.warn("Usage of days that are over was not kept", away);
        }
    }

    private void insert(List<Object[]> rows) {
        try {
            batches.batchUpdate(ClosedRow.INSERT, rows);
        } catch (DuplicateKeyException oneIsThere) {
            // Somebody else read the same meanwhile; of a batch that failed, others may be in or not.
            rows.forEach(this::insertUnlessThere);
        }
    }

    private void insertUnlessThere(Object[] row) {
        try {
            database.sql(ClosedRow.INSERT).params(row).update();
        } catch (DuplicateKeyException there) {
            log.debug("Usage of these days is kept already");
        }
    }

    /** Lets ARD be asked again for what lies within these days, wholly or in part. */
    public void forget(UsageSubject subject, Days within) {
        database.sql("DELETE FROM closed_usage"
                        + " WHERE account = ? AND user_id = ? AND first_day <= ? AND last_day >= ?")
                .params(subject.accountId(), ClosedRow.user(subject), within.last(), within.first())
                .update();
    }

    @Scheduled(initialDelay = 1, fixedDelay = A_DAY, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        database.sql("DELETE FROM closed_usage WHERE kept_until < ?")
                .param(StoredTime.utc(clock.instant()))
                .update();
    }
}
