package dev.maxarportal.credentials;

import dev.maxarportal.web.ListState;
import dev.maxarportal.web.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    Slice<CredentialsRow> slice(List<CredentialsRow> all) {
        ListState state = state();
        List<CredentialsRow> matching = all.stream()
                .filter(row -> row.matches(text()))
                .sorted(order(state).thenComparing(CredentialsRow::name))
                .toList();
        return Slice.of(matching, all.size(), state.page());
    }

    private static Comparator<CredentialsRow> order(ListState state) {
        return switch (state.sort()) {
            case "created" -> byTime(CredentialsRow::createdAt, state);
            case "modified" -> byTime(CredentialsRow::modifiedAt, state);
            default -> {
                Comparator<CredentialsRow> byName =
                        Comparator.comparing(CredentialsRow::name, String.CASE_INSENSITIVE_ORDER);
                yield state.isDescending() ? byName.reversed() : byName;
            }
        };
    }

    /** What has no readable time comes last, whichever way the list is sorted. */
    private static Comparator<CredentialsRow> byTime(
            Function<CredentialsRow, @Nullable Instant> time, ListState state) {
        Comparator<Instant> order = state.isDescending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(time, Comparator.nullsLast(order));
    }
}
