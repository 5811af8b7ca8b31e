package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
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
 * @param sort {@code name}, {@code created} or {@code modified}
 * @param dir {@code asc} or {@code desc}
 * @param page from 1
 */
record CredentialsQuery(
        @Nullable String q,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page) {

    private static final Set<String> COLUMNS = Set.of("name", "created", "modified");

    public String text() {
        return q == null ? "" : q.strip();
    }

    ListState state() {
        String column = sort != null && COLUMNS.contains(sort) ? sort : "name";
        return new ListState("/credentials", Map.of("q", text()), column, dir, page);
    }

    Slice<Credential> slice(List<Credential> all) {
        ListState state = state();
        List<Credential> matching = all.stream()
                .filter(row -> row.matches(text()))
                .sorted(order(state).thenComparing(Credential::name))
                .toList();
        return Slice.of(matching, all.size(), state.page());
    }

    private static Comparator<Credential> order(ListState state) {
        return switch (state.sort()) {
            case "created" -> state.order(Credential::createdAt, Comparator.naturalOrder());
            case "modified" -> state.order(Credential::modifiedAt, Comparator.naturalOrder());
            default -> state.order(Credential::name, String.CASE_INSENSITIVE_ORDER);
        };
    }
}
