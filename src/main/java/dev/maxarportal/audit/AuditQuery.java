package dev.maxarportal.audit;

import dev.maxarportal.web.DayRange;
import dev.maxarportal.web.ListState;
import dev.maxarportal.web.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for, as it stands in the address. Actions and results that there are not are ignored.
 *
 * @param q text to search for
 * @param action key of an action
 * @param result key of a result
 * @param from first day as {@code YYYY-MM-DD}, in UTC
 * @param to last day as {@code YYYY-MM-DD}, in UTC
 * @param dir {@code asc} for the oldest first
 * @param page from 1
 */
record AuditQuery(
        @Nullable String q,
        @Nullable String action,
        @Nullable String result,
        @Nullable String from,
        @Nullable String to,
        @Nullable String dir,
        @Nullable String page) {

    /** What is wrong with the query; null when nothing is. */
    public @Nullable String complaint() {
        return days().complaint();
    }

    ListState state() {
        AuditAction known = AuditAction.of(action);
        AuditResult how = AuditResult.of(result);
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("q", PlainText.of(q));
        filters.put("action", known == null ? "" : known.key());
        filters.put("result", how == null ? "" : how.key());
        filters.put("from", days().from());
        filters.put("to", days().to());
        return new ListState("/audit", filters, "", order() == AuditOrder.OLDEST_FIRST ? "asc" : "desc", page);
    }

    AuditOrder order() {
        return "asc".equals(dir) ? AuditOrder.OLDEST_FIRST : AuditOrder.NEWEST_FIRST;
    }

    AuditFilter filter(@Nullable String account) {
        return new AuditFilter(account, PlainText.of(q), AuditAction.of(action), AuditResult.of(result), days());
    }

    private DayRange days() {
        return DayRange.of(from, to);
    }
}
