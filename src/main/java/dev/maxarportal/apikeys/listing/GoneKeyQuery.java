package dev.maxarportal.apikeys.listing;

import dev.maxarportal.web.ListState;
import dev.maxarportal.web.Slice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What part of the keys that are gone a page shows, as it stands in its URL.
 *
 * @param q text to search for
 * @param page from 1
 */
record GoneKeyQuery(@Nullable String q, @Nullable String page) {

    private String text() {
        return q == null ? "" : q.strip();
    }

    ListState state() {
        return new ListState("/api-keys/gone", Map.of("q", text()), "", "desc", page);
    }

    Slice<GoneKey> slice(List<GoneKey> all) {
        List<GoneKey> matching = text().isEmpty()
                ? all
                : all.stream().filter(key -> key.matches(text())).toList();
        return Slice.of(matching, all.size(), state().page());
    }
}
