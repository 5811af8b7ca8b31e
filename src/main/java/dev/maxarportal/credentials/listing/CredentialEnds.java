package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.expiry.ExpiryCalendar.Event;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ends of credentials as events of a calendar.
 *
 * @param list the address of the list of credentials
 */
record CredentialEnds(String list) {

    private static final String ADVICE =
            "Orders that name it cannot be delivered from then on, and an order may take five days. Register its next one: ";

    /** Of the credentials that have not ended yet. */
    Stream<Event> after(Instant now, List<Credential> credentials) {
        return credentials.stream().flatMap(credential -> {
            Instant ends = credential.ends();
            return ends == null || !ends.isAfter(now) ? Stream.empty() : Stream.of(event(credential, ends));
        });
    }

    private Event event(Credential credential, Instant ends) {
        String address = credential.hasPage() ? list + "/" + credential.name() : list;
        return new Event(
                credential.name() + "@credentials.maxar-portal",
                "Storage credential “" + credential.name() + "” ends",
                ADVICE + address,
                null,
                ends,
                address);
    }
}
