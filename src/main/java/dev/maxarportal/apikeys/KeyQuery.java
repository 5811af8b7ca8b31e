package dev.maxarportal.apikeys;

import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.web.ListState;
import dev.maxarportal.web.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for, as it stands in the address. Values that mean nothing are ignored.
 *
 * @param q text to search for
 * @param status {@code active}, {@code soon} or {@code expired}
 * @param sort {@code name}, {@code created} or {@code expires}
 * @param dir {@code asc} or {@code desc}
 * @param page from 1
 */
record KeyQuery(
        @Nullable String q,
        @Nullable String status,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page) {

    private static final Set<String> COLUMNS = Set.of("name", "created", "expires");

    public String text() {
        return q == null ? "" : q.strip();
    }

    ListState state() {
        String column = sort != null && COLUMNS.contains(sort) ? sort : "expires";
        ExpiryState wanted = wantedState();
        String known = wanted == null ? "" : wanted.key();
        return new ListState("/api-keys", Map.of("q", text(), "status", known), column, dir, page);
    }

    Slice<KeyRow> slice(List<KeyRow> all) {
        ExpiryState wanted = wantedState();
        ListState state = state();
        List<KeyRow> matching = all.stream()
                .filter(key -> wanted == null || key.state() == wanted)
                .filter(key -> text().isEmpty() || key.matches(text()))
                .sorted(order(state))
                .toList();
        return Slice.of(matching, all.size(), state.page());
    }

    private @Nullable ExpiryState wantedState() {
        ExpiryState wanted = ExpiryState.of(status);
        return wanted == ExpiryState.UNKNOWN ? null : wanted;
    }

    private static Comparator<KeyRow> order(ListState state) {
        Comparator<KeyRow> order =
                switch (state.sort()) {
                    case "name" -> state.order(KeyRow::name, String.CASE_INSENSITIVE_ORDER);
                    case "created" -> state.order(KeyRow::createdAt, Comparator.naturalOrder());
                    default -> state.order(KeyRow::expiresAt, Comparator.naturalOrder());
                };
        return order.thenComparing(KeyRow::id);
    }
}
