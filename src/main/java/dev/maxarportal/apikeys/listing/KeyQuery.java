package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyOrigin;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.web.DayRange;
import dev.maxarportal.web.ListState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * @param kind {@code named}, {@code sdk} or {@code nameless}
 * @param ends day in UTC on which the keys end, as {@code YYYY-MM-DD}
 * @param sort {@code name}, {@code created} or {@code expires}; without one, keys of a kind stand together, and those that
 *     have expired come last
 * @param dir {@code asc} or {@code desc}
 * @param page from 1
 */
record KeyQuery(
        @Nullable String q,
        @Nullable String status,
        @Nullable String kind,
        @Nullable String ends,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page) {

    private static final Set<String> COLUMNS = Set.of("name", "created", "expires");

    String text() {
        return q == null ? "" : q.strip();
    }

    /** The day on which the keys end; null when any will do. */
    private @Nullable LocalDate day() {
        return DayRange.of(ends, null).first();
    }

    /** Whether keys of a kind stand together. */
    boolean isGrouped() {
        return state().sort().isEmpty();
    }

    ListState state() {
        ExpiryState state = wantedState();
        KeyOrigin origin = KeyOrigin.of(kind);
        LocalDate day = day();
        Map<String, String> filters = Map.of(
                "q", text(),
                "status", state == null ? "" : state.key(),
                "kind", origin == null ? "" : origin.key(),
                "ends", day == null ? "" : day.toString());
        return new ListState("/api-keys", filters, sort != null && COLUMNS.contains(sort) ? sort : "", dir, page);
    }

    /** The keys that are asked for, in no order. */
    List<KeyRow> matching(List<KeyRow> all) {
        ExpiryState state = wantedState();
        KeyOrigin origin = KeyOrigin.of(kind);
        LocalDate day = day();
        String text = text();
        return all.stream()
                .filter(key -> state == null || key.state() == state)
                .filter(key -> origin == null || key.origin() == origin)
                .filter(key -> day == null || day.equals(day(key.expiresAt())))
                .filter(key -> text.isEmpty() || key.matches(text))
                .toList();
    }

    private @Nullable ExpiryState wantedState() {
        ExpiryState wanted = ExpiryState.of(status);
        return wanted == ExpiryState.UNKNOWN ? null : wanted;
    }

    private static @Nullable LocalDate day(@Nullable Instant end) {
        return end == null ? null : LocalDate.ofInstant(end, ZoneOffset.UTC);
    }

    /** The order that is asked for. */
    Comparator<KeyRow> order() {
        ListState state = state();
        Comparator<KeyRow> order =
                switch (state.sort()) {
                    case "name" -> state.order(KeyRow::name, String.CASE_INSENSITIVE_ORDER);
                    case "created" -> state.order(KeyRow::createdAt, Comparator.naturalOrder());
                    case "expires" -> state.order(KeyRow::expiresAt, Comparator.naturalOrder());
                    default ->
                        Comparator.comparing(KeyRow::origin)
                                .thenComparing(key -> key.state() == ExpiryState.EXPIRED)
                                .thenComparing(
                                        KeyRow::expiresAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
                };
        return order.thenComparing(KeyRow::id);
    }
}
