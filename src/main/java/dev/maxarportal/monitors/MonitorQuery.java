package dev.maxarportal.monitors;

import dev.maxarportal.web.ListState;
import dev.maxarportal.web.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for, as it stands in the address. Values that mean nothing are ignored.
 *
 * @param q text to search for
 * @param sort {@code name}, {@code owner} or {@code created}
 * @param dir {@code asc} or {@code desc}
 * @param page from 1
 */
record MonitorQuery(
        @Nullable String q,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page) {

    public String text() {
        return q == null ? "" : q.strip();
    }

    ListState state() {
        String column = "owner".equals(sort) ? "owner" : "created".equals(sort) ? "created" : "name";
        return new ListState("/monitors", Map.of("q", text()), column, dir, page);
    }

    Slice<MonitorRow> slice(List<MonitorRow> all) {
        ListState state = state();
        List<MonitorRow> matching = all.stream()
                .filter(monitor -> text().isEmpty() || monitor.matches(text()))
                .sorted(order(state))
                .toList();
        return Slice.of(matching, all.size(), state.page());
    }

    private static Comparator<MonitorRow> order(ListState state) {
        Comparator<MonitorRow> order =
                switch (state.sort()) {
                    case "owner" -> state.order(MonitorRow::owner, String.CASE_INSENSITIVE_ORDER);
                    case "created" -> state.order(MonitorRow::createdAt, Comparator.naturalOrder());
                    default -> state.order(MonitorRow::label, String.CASE_INSENSITIVE_ORDER);
                };
        return order.thenComparing(MonitorRow::id);
    }
}
