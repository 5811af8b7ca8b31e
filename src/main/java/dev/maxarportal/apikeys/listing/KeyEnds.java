package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.expiry.ExpiryCalendar.Event;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The ends of keys as events of a calendar.
 *
 * @param list the address of the list of keys
 */
record KeyEnds(String list) {

    private static final String ADVICE = "Whatever uses this key is refused from then on. Replace the key before: ";

    /** Of the keys that have not ended yet. */
    Stream<Event> after(Instant now, List<KeyRow> keys) {
        return keys.stream().flatMap(key -> {
            Instant ends = key.expiresAt();
            return ends == null || !ends.isAfter(now) ? Stream.empty() : Stream.of(event(key, ends));
        });
    }

    private Event event(KeyRow key, Instant ends) {
        String address = UriComponentsBuilder.fromUriString(list)
                .queryParam("q", "{id}")
                .encode()
                .buildAndExpand(key.id())
                .toUriString();
        String id = key.id().isEmpty() ? key.label() + " " + ends : key.id();
        return new Event(
                id + "@api-keys.maxar-portal",
                "API key “" + key.label() + "” ends",
                ADVICE + address,
                key.createdAt(),
                ends,
                address);
    }
}
