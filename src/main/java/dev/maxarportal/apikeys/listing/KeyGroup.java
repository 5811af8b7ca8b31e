package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyOrigin;
import dev.maxarportal.apikeys.KeyRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys that stand together on a page of the list.
 *
 * @param origin what they have in common; null when the list is not grouped
 * @param count how many of them the whole list has
 * @param rows those on this page
 */
record KeyGroup(@Nullable KeyOrigin origin, int count, List<KeyRow> rows) {

    /** The rows of a page by their origin; as one group where nothing but keys with a name is listed. */
    static List<KeyGroup> of(List<KeyRow> page, List<KeyRow> matching) {
        Map<KeyOrigin, Integer> counts = new EnumMap<>(KeyOrigin.class);
        matching.forEach(key -> counts.merge(key.origin(), 1, Integer::sum));
        if (counts.keySet().stream().allMatch(origin -> origin == KeyOrigin.NAMED)) {
            return ungrouped(page);
        }
        Map<KeyOrigin, List<KeyRow>> rows = new EnumMap<>(KeyOrigin.class);
        page.forEach(key ->
                rows.computeIfAbsent(key.origin(), any -> new ArrayList<>()).add(key));
        return rows.entrySet().stream()
                .map(group -> new KeyGroup(group.getKey(), counts.getOrDefault(group.getKey(), 0), group.getValue()))
                .toList();
    }

    static List<KeyGroup> ungrouped(List<KeyRow> page) {
        return List.of(new KeyGroup(null, page.size(), page));
    }
}
