package dev.maxarportal.audit;

import dev.maxarportal.web.DayRange;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are meant: always only those that a reader of this account may see, and of them what is asked for.
 *
 * @param account of the reader; without one only entries are seen that belong to no account
 * @param text that the person, the object or the detail contains; empty for any
 * @param days on which it happened, in UTC
 */
record AuditFilter(
        @Nullable String account,
        String text,
        @Nullable AuditAction action,
        @Nullable AuditResult result,
        DayRange days) {

    /** All that a reader of this account may see. */
    static AuditFilter everything(@Nullable String account) {
        return new AuditFilter(account, "", null, null, DayRange.of(null, null));
    }

    /** The filter as a condition of SQL, and the values for its parameters. */
    record Condition(String sql, Map<String, Object> values) {}

    Condition condition() {
        List<String> all = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (account == null) {
            all.add("account IS NULL");
        } else {
            all.add("(account = :account OR account IS NULL)");
            values.put("account", account);
        }
        if (!text.isEmpty()) {
            all.add("(LOWER(actor_name) LIKE LOWER(:text) ESCAPE '!' OR LOWER(actor_id) LIKE LOWER(:text) ESCAPE '!'"
                    + " OR LOWER(object) LIKE LOWER(:text) ESCAPE '!' OR LOWER(detail) LIKE LOWER(:text) ESCAPE '!')");
            values.put("text", "%" + text.replaceAll("[!%_]", "!$0") + "%");
        }
        if (action != null) {
            all.add("action = :action");
            values.put("action", action.name());
        }
        if (result != null) {
            all.add("result = :result");
            values.put("result", result.name());
        }
        LocalDate first = days.first();
        if (first != null) {
            all.add("recorded_at >= :from");
            values.put("from", start(first));
        }
        LocalDate last = days.last();
        if (last != null) {
            all.add("recorded_at < :to");
            values.put("to", start(last.plusDays(1)));
        }
        return new Condition(String.join(" AND ", all), values);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
