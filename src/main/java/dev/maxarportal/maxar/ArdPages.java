package dev.maxarportal.maxar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Reads a paged ARD list to its end. Stops at an empty page, at an item that was there before and after many pages, since
 * {@code has_more} alone has been seen to promise pages for ever.
 */
final class ArdPages {

    private static final int MOST_PAGES = 1_000;
    private static final Logger log = LoggerFactory.getLogger(ArdPages.class);

    private ArdPages() {}

    /** Pages by the id of the last item. */
    static <T> Mono<List<T>> collect(
            Function<@Nullable String, Mono<ArdPage<T>>> fetch, Function<T, @Nullable String> id) {
        return list(fetch, id).map(ArdList::all);
    }

    /** The same, for those who draw conclusions from what is not on it. */
    static <T> Mono<ArdList<T>> list(
            Function<@Nullable String, Mono<ArdPage<T>>> fetch, Function<T, @Nullable String> id) {
        return read(fetch, null, id, (page, lastId) -> lastId);
    }

    /**
     * Pages by the query of {@code links.next_page}. Only the query is taken from the link: the address stays the configured
     * one, so that no token follows a link to a foreign host.
     */
    static <T> Mono<List<T>> follow(
            MultiValueMap<String, String> first,
            Function<MultiValueMap<String, String>, Mono<ArdPage<T>>> fetch,
            Function<T, @Nullable String> id) {
        Next<T, MultiValueMap<String, String>> next = (page, lastId) -> {
            MultiValueMap<String, String> query = nextQuery(page.nextPage());
            if (query == null && lastId != null) {
                query = new LinkedMultiValueMap<>(first);
                query.set("starting_after", lastId);
            }
            return query;
        };
        return read(fetch, first, id, next).map(ArdList::all);
    }

    /** An empty page where ARD answers 404, be it for an empty list or past the end of one. */
    static <T> Mono<ArdPage<T>> orNone(Mono<ArdPage<T>> page) {
        return page.onErrorResume(
                failure -> failure instanceof MaxarException none && none.problem() == Problem.NOT_FOUND,
                none -> Mono.just(new ArdPage<>(List.of(), false, null)));
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private interface Next<T, P> {
        @Nullable
        P after(ArdPage<T> page, @Nullable String lastId);
    }

    private record Step<T, P>(ArdPage<T> page, @Nullable P next) {}

    private static <T, P> Mono<ArdList<T>> read(
            Function<@Nullable P, Mono<ArdPage<T>>> fetch,
            @Nullable P first,
            Function<T, @Nullable String> id,
            Next<T, P> next) {
        return Mono.defer(() -> {
            Set<String> seen = new HashSet<>();
            List<T> all = new ArrayList<>();
            AtomicBoolean promised = new AtomicBoolean();
            return fetch.apply(first)
                    .map(page -> taken(page, all, seen, id, next))
                    .expand(step -> step.next() == null
                            ? Mono.empty()
                            : fetch.apply(step.next()).map(page -> taken(page, all, seen, id, next)))
                    .take(MOST_PAGES)
                    .doOnNext(step -> promised.set(step.page().goesOn()))
                    .count()
                    .doOnNext(pages -> {
                        if (pages == MOST_PAGES) {
                            log.warn("A list was cut off after {} pages", pages);
                        }
                    })
                    .map(pages -> new ArdList<>(all, !promised.get()));
        });
    }

    private static <T, P> Step<T, P> taken(
            ArdPage<T> page, List<T> all, Set<String> seen, Function<T, @Nullable String> id, Next<T, P> next) {
        List<T> fresh = page.data().stream()
                .filter(item -> {
                    String itemId = id.apply(item);
                    return !StringUtils.hasLength(itemId) || seen.add(itemId);
                })
                .toList();
        all.addAll(fresh);
        if (!page.goesOn() || fresh.isEmpty()) {
            return new Step<>(page, null);
        }
        String lastId = id.apply(fresh.getLast());
        return new Step<>(page, next.after(page, StringUtils.hasLength(lastId) ? lastId : null));
    }

    private static @Nullable MultiValueMap<String, String> nextQuery(@Nullable String link) {
        if (link == null || link.indexOf('?') < 0) {
            return null;
        }
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        try {
            UriComponentsBuilder.newInstance()
                    .query(link.substring(link.indexOf('?') + 1))
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> values.forEach(value -> query.add(
                            UriUtils.decode(name, StandardCharsets.UTF_8),
                            value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
        return query;
    }
}
