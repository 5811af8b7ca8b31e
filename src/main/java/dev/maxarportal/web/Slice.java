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
        return read(
                matching.size(),
                total,
                page,
                (offset, limit) -> matching.subList(offset, Math.min(offset + limit, matching.size())));
    }

    /** The same for rows that stand elsewhere and are read for this page only. */
    public static <T> Slice<T> read(int matching, int total, int page, Rows<T> rows) {
        int pages = Math.max(1, (matching + ROWS - 1) / ROWS);
        int real = Math.clamp(page, 1, pages);
        return new Slice<>(List.copyOf(rows.read((real - 1) * ROWS, ROWS)), real, pages, matching, total);
    }

    /** Reads some of the rows that match. */
    @FunctionalInterface
    public interface Rows<T> {

        /** At most so many rows, after those that the offset counts. */
        List<T> read(int offset, int limit);
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
