package dev.maxarsandbox.ard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. The contract's documentation gives neither the default nor the greatest number of items; its client
 * always asks for 100.
 *
 * @param last the id to start after for the next part
 */
record Page<T>(List<T> items, boolean hasMore, @Nullable String last) {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    static <T> Page<T> of(
            List<T> all, Function<T, String> idOf, @Nullable Integer limit, @Nullable String startingAfter) {
        int size = limit == null ? USUAL : Math.min(limit, MOST);
        if (size < 1) {
            throw ArdRefusal.badRequest("limit must be at least 1");
        }
        int start = startingAfter == null ? 0 : 1 + indexOf(all, idOf, startingAfter);
        int end = Math.min(start + size, all.size());
        List<T> items = all.subList(start, end);
        return new Page<>(items, end < all.size(), items.isEmpty() ? null : idOf.apply(items.getLast()));
    }

    Map<String, @Nullable Object> body(Function<T, Object> view) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("data", items.stream().map(view).toList());
        body.put("has_more", hasMore);
        return body;
    }

    private static <T> int indexOf(List<T> all, Function<T, String> idOf, String id) {
        return IntStream.range(0, all.size())
                .filter(index -> idOf.apply(all.get(index)).equals(id))
                .findFirst()
                .orElseThrow(() -> ArdRefusal.badRequest("starting_after '" + id + "' is unknown"));
    }
}
