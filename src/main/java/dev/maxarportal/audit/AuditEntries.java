package dev.maxarportal.audit;

import static dev.maxarportal.web.StoredTime.utc;

import dev.maxarportal.audit.AuditFilter.Condition;
import dev.maxarportal.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The entries in the database, which finds, counts and cuts them: there may be far more than fit into memory. */
@Component
class AuditEntries {

    static final int CHUNK = 2_000;

    private static final int HISTORY = 100;

    private static final String ENTRIES = "SELECT * FROM audit_entry WHERE ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    AuditEntries(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(List<AuditEntry> entries) {
        batches.batchUpdate("""
                INSERT INTO audit_entry
                    (recorded_at, actor_id, actor_name, account, action, result, object, detail, address)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries, CHUNK, (row, entry) -> {
            row.setObject(1, utc(entry.time()));
            row.setString(2, entry.who().id());
            row.setString(3, entry.who().name());
            row.setString(4, entry.who().account());
            row.setString(5, entry.action().name());
            row.setString(6, entry.result().name());
            row.setString(7, entry.object());
            row.setString(8, entry.detail());
            row.setString(9, entry.address());
        });
    }

    /** One page of the entries, counted among all that the filter's reader may see. */
    Slice<AuditEntry> page(AuditFilter filter, AuditOrder order, int page) {
        AuditFilter everything = AuditFilter.everything(filter.account());
        int total = count(everything);
        int matching = filter.equals(everything) ? total : count(filter);
        Condition condition = filter.condition();
        String sql = ENTRIES + condition.sql() + order.sql() + " LIMIT :limit OFFSET :offset";
        return Slice.read(matching, total, page, (offset, limit) -> database.sql(sql)
                .params(condition.values())
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditEntries::entry)
                .list());
    }

    /**
     * All entries, read in chunks while the stream is. Nothing is held in the database between them, so that a slow reader
     * keeps it from nobody.
     */
    Stream<AuditEntry> all(AuditFilter filter, AuditOrder order) {
        return Stream.iterate(
                        chunk(filter, order, null),
                        chunk -> !chunk.isEmpty(),
                        chunk -> chunk.size() < CHUNK ? List.of() : chunk(filter, order, chunk.getLast()))
                .flatMap(List::stream);
    }

    private List<AuditEntry> chunk(AuditFilter filter, AuditOrder order, @Nullable AuditEntry last) {
        Condition condition = filter.condition();
        String further = last == null ? "" : order.further();
        StatementSpec query = database.sql(ENTRIES + condition.sql() + further + order.sql() + " LIMIT :limit")
                .params(condition.values())
                .param("limit", CHUNK);
        if (last != null) {
            query = query.param("time", utc(last.time())).param("id", last.id());
        }
        return query.query(AuditEntries::entry).list();
    }

    /** When somebody last did this; empty when the trail knows of no time. */
    Optional<Instant> lastTime(String actor, AuditAction action) {
        return database.sql("""
                        SELECT recorded_at FROM audit_entry WHERE action = ? AND actor_id = ?
                        ORDER BY recorded_at DESC, id DESC LIMIT 1""")
                .params(action.name(), actor)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What was done to one thing of an account, the latest first. */
    List<AuditedEvent> history(String account, String object, Collection<AuditAction> actions) {
        return database
                .sql(ENTRIES + """
                        account = :account AND object = :object AND action IN (:actions)
                        ORDER BY recorded_at DESC, id DESC LIMIT :limit""")
                .param("account", account)
                .param("object", object)
                .param("actions", actions.stream().map(AuditAction::name).toList())
                .param("limit", HISTORY)
                .query(AuditEntries::entry)
                .list()
                .stream()
                .map(entry -> new AuditedEvent(
                        entry.time(), entry.who().name(), entry.action(), entry.result(), entry.detail()))
                .toList();
    }

    private int count(AuditFilter filter) {
        Condition condition = filter.condition();
        return database.sql("SELECT COUNT(*) FROM audit_entry WHERE " + condition.sql())
                .params(condition.values())
                .query(Integer.class)
                .single();
    }

    int removeOlderThan(Instant time) {
        return database.sql("DELETE FROM audit_entry WHERE recorded_at < ?")
                .param(utc(time))
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor_id"), row.getString("actor_name"), row.getString("account")),
                AuditAction.valueOf(row.getString("action")),
                AuditResult.valueOf(row.getString("result")),
                row.getString("object"),
                row.getString("detail"),
                row.getString("address"));
    }
}
