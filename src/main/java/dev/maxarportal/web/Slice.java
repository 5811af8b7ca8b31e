package dev.maxarportal.web;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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

    /** A page further back than this part of the list is found faster by sorting all. */
    private static final int FEW_PARTS = 8;

    /** Cuts a page out of the rows that match; a page number that does not exist means the nearest one that does. */
    public static <T> Slice<T> of(List<T> matching, int total, int page) {
        return read(
                matching.size(),
                total,
                page,
                (offset, limit) -> matching.subList(offset, Math.min(offset + limit, matching.size())));
    }

    /** The same for rows in no order yet; sorts no more of them than the page needs, which of many is little. */
    public static <T> Slice<T> of(List<T> matching, Comparator<T> order, int total, int page) {
        return read(matching.size(), total, page, (offset, limit) -> first(offset + limit, matching, order).stream()
                .skip(offset)
                .toList());
    }

    private static <T> List<T> first(int count, List<T> all, Comparator<T> order) {
        if (all.size() < FEW_PARTS * count) {
            return all.stream().sorted(order).limit(count).toList();
        }
        PriorityQueue<T> first = new PriorityQueue<>(order.reversed());
        for (T one : all) {
            if (first.size() < count) {
                first.add(one);
            } else if (order.compare(one, first.element()) < 0) {
                first.remove();
                first.add(one);
            }
        }
        return first.stream().sorted(order).toList();
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
