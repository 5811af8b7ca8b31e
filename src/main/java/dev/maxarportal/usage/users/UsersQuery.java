package dev.maxarportal.usage.users;

import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.web.ListState;
import dev.maxarportal.web.Slice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which users are listed for which days, as it stands in the address; whose usage it is need not stand there.
 *
 * @param q what name, address or id must contain
 */
public record UsersQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page) {

    private static final String MOST = "cost";
    private static final List<String> COLUMNS = List.of("name", "area", MOST, "share", "change");

    public UsageQuery usage() {
        return new UsageQuery("account", null, from, to);
    }

    public ListState state() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("scope", "account");
        filters.put("from", Objects.requireNonNullElse(from, ""));
        filters.put("to", Objects.requireNonNullElse(to, ""));
        filters.put("q", Objects.requireNonNullElse(q, "").strip());
        return sort != null && COLUMNS.contains(sort)
                ? new ListState("/usage/users", filters, sort, dir, page)
                : new ListState("/usage/users", filters, MOST, "desc", page);
    }

    /** The same list with its days in every link, also where the address names none. */
    UsersQuery over(UsageRange days) {
        return new UsersQuery(text(days.from()), text(days.to()), q, sort, dir, page);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Where a script has the users read on who are yet to be read. */
    public String live() {
        return state().linkTo("/usage/users/live") + "&list=true&page=" + state().page();
    }

    /** The part of the users that the page shows. */
    Slice<UserRow> slice(AccountUsers users) {
        ListState state = state();
        UserRows rows = users.rows();
        String text = state.filter("q");
        List<UserRow> matching =
                rows.all().stream().filter(row -> row.user().matches(text)).toList();
        return Slice.of(
                matching, order(state).thenComparing(rows.most()), rows.all().size(), state.page());
    }

    private static Comparator<UserRow> order(ListState state) {
        Comparator<String> letters = String.CASE_INSENSITIVE_ORDER;
        return switch (state.sort()) {
            case "name" -> state.order(row -> row.user().name(), letters);
            case "area" -> state.order(UserRow::area, Comparator.naturalOrder());
            case "share" -> state.order(UserRow::share, Comparator.naturalOrder());
            case "change" -> state.order(UserRow::knownChange, Comparator.<Tendency>naturalOrder());
            default -> state.order(UserRow::cost, Comparator.naturalOrder());
        };
    }
}
