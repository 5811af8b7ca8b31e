package dev.maxarportal.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Search, filter, order and page of a list, as they stand in its URL. Links made from it keep everything but what they
 * change; a change of anything but the page goes back to the first page.
 */
public final class ListState {

    private final String path;
    private final Map<String, String> filters;
    private final Map<String, String> parameters;
    private final String sort;
    private final boolean descending;
    private final int page;

    /**
     * @param path of the list, without the context path
     * @param filters the list's own filters by parameter name, empty when not set
     * @param sort the column in force; empty for a list that can be sorted by one column only
     * @param direction {@code desc} for descending
     * @param page from 1; what is no number means the first
     */
    public ListState(
            String path, Map<String, String> filters, String sort, @Nullable String direction, @Nullable String page) {
        this.path = path;
        this.filters = Map.copyOf(filters);
        this.parameters = new LinkedHashMap<>(filters);
        this.sort = sort;
        this.descending = "desc".equals(direction);
        this.page = number(page);
        parameters.put("sort", sort);
        parameters.put("dir", descending ? "desc" : "asc");
    }

    public int page() {
        return page;
    }

    public String sort() {
        return sort;
    }

    public String direction() {
        return descending ? "desc" : "asc";
    }

    public String path() {
        return path;
    }

    /** A filter in force; empty when it is not set. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    public boolean isFiltered() {
        return filters.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** Whether more is filtered by than a text to search for. */
    public boolean isNarrowed() {
        return filters.entrySet().stream()
                .anyMatch(filter ->
                        !filter.getKey().equals("q") && !filter.getValue().isEmpty());
    }

    /** Orders by a value in the direction in force; where the value is not known, the row comes last either way. */
    public <T, V> Comparator<T> order(Function<T, @Nullable V> value, Comparator<V> ascending) {
        return Comparator.comparing(value, Comparator.nullsLast(descending ? ascending.reversed() : ascending));
    }

    /** Link to another page of the same list. */
    public String pageLink(int other) {
        return link(path, parameters, other);
    }

    /** Link to all rows of the list elsewhere, such as in a file, with the same filters and in the same order. */
    public String linkTo(String otherPath) {
        return link(otherPath, parameters, 1);
    }

    /** Link that sorts by a column, or turns the order round when the list is sorted by it already. */
    public String sortLink(String column) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put("sort", column);
        changed.put("dir", column.equals(sort) && !descending ? "desc" : "asc");
        return link(path, changed, 1);
    }

    /** Value for {@code aria-sort} on a column's head. */
    public String ariaSort(String column) {
        if (!column.equals(sort)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    private static String link(String toPath, Map<String, String> values, int toPage) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(toPath);
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                builder.queryParam(name, "{" + name + "}");
            }
        });
        if (toPage > 1) {
            builder.queryParam("page", toPage);
        }
        return builder.encode().buildAndExpand(values).toUriString();
    }
}
