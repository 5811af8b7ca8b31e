package dev.maxarportal.maxar;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of an ARD list.
 *
 * @param data the items
 * @param hasMore whether a further page exists; absent means no
 * @param links holds {@code next_page} where ARD pages by link
 */
public record ArdPage<T>(
        List<T> data, @Nullable Boolean hasMore, @Nullable Links links) {

    public ArdPage {
        // Without it an answer is no list, and nobody should take it for an empty one.
        data = Objects.requireNonNull(data, "data").stream()
                .filter(Objects::nonNull)
                .toList();
    }

    boolean goesOn() {
        return Boolean.TRUE.equals(hasMore);
    }

    @Nullable
    String nextPage() {
        return links == null ? null : links.nextPage();
    }

    /** Links of a page. */
    public record Links(@Nullable String nextPage) {}
}
