package dev.maxarportal.web;

import java.util.List;

/**
 * The part of a list that one page shows.
 *
 * @param rows the rows of this page
 * @param page number of this page, from 1
 * @param pages how many pages there are, at least 1
 * @param matching how many rows the filters let through
 * @param total how many rows there are without filters
 */
public record Slice<T>(List<T> rows, int page, int pages, int matching, int total) {

    private static final int ROWS = 50;

    /** Cuts a page out of the rows that match; a page number that does not exist means the nearest one that does. */
    public static <T> Slice<T> of(List<T> matching, int total, int page) {
        int pages = Math.max(1, (matching.size() + ROWS - 1) / ROWS);
        int real = Math.clamp(page, 1, pages);
        int start = (real - 1) * ROWS;
        List<T> rows = matching.subList(start, Math.min(start + ROWS, matching.size()));
        return new Slice<>(List.copyOf(rows), real, pages, matching.size(), total);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public boolean isNothingFound() {
        return total > 0 && matching == 0;
    }

    /** Such as {@code 37 of 12,041 keys}, or {@code 12 keys} when nothing is filtered out. */
    public String count(String noun) {
        String all = Formats.plural(total, noun);
        return matching == total ? all : Formats.grouped(matching) + " of " + all;
    }
}
