package dev.maxarportal.credentials.catalogue;

import dev.maxarportal.credentials.MisplacedSecret;
import dev.maxarportal.web.ListState;
import dev.maxarportal.web.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What part of the catalogue a page shows, as it stands in the address.
 *
 * @param q text to search for
 * @param dir {@code asc} or {@code desc}, by name
 * @param page from 1
 */
record CatalogueQuery(
        @Nullable String q, @Nullable String dir, @Nullable String page) {

    private String text() {
        return MisplacedSecret.without(q);
    }

    ListState state() {
        return new ListState("/catalogue", Map.of("q", text()), "name", dir, page);
    }

    Slice<CatalogueEntry> slice(List<CatalogueEntry> all) {
        String text = text();
        List<CatalogueEntry> matching = all.stream()
                .filter(entry -> text.isEmpty() || entry.matches(text))
                .toList();
        Comparator<CatalogueEntry> order = state().<CatalogueEntry, String>order(
                        CatalogueEntry::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(CatalogueEntry::name);
        return Slice.of(matching, order, all.size(), state().page());
    }
}
