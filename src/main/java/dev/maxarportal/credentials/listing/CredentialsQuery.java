package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.MisplacedSecret;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.web.DayRange;
import dev.maxarportal.web.ListState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked for, as it stands in the address. Values that mean nothing are ignored.
 *
 * @param q text to search for
 * @param provider {@code azure}, {@code gcs} or {@code unknown}
 * @param status {@code active}, {@code soon}, {@code expired}, {@code unknown}, or {@code gone} for those that Maxar no longer has
 * @param ends day in UTC on which the secrets end, as {@code YYYY-MM-DD}
 * @param sort {@code name}, {@code provider}, {@code created}, {@code modified} or {@code ends}; without one, those that have
 *     expired or end soon come first
 * @param dir {@code asc} or {@code desc}
 * @param page from 1
 */
record CredentialsQuery(
        @Nullable String q,
        @Nullable String provider,
        @Nullable String status,
        @Nullable String ends,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String page) {

    private static final String UNKNOWN = "unknown";
    private static final String GONE = "gone";
    private static final Set<String> COLUMNS = Set.of("name", "provider", "created", "modified", "ends");
    private static final Comparator<Credential> BY_NAME =
            Comparator.comparing(Credential::name, String.CASE_INSENSITIVE_ORDER);

    private String text() {
        return MisplacedSecret.without(q);
    }

    /** Whether those are asked for that Maxar no longer has. */
    boolean isAboutGone() {
        return GONE.equals(status);
    }

    /** Whether those that have expired and those that end soon stand together. */
    boolean isGrouped() {
        return state().sort().isEmpty();
    }

    ListState state() {
        ExpiryState state = ExpiryState.of(status);
        LocalDate day = day();
        Map<String, String> filters = Map.of(
                "q",
                text(),
                "provider",
                providerKey(),
                "status",
                isAboutGone() ? GONE : state == null ? "" : state.key(),
                "ends",
                day == null ? "" : day.toString());
        return new ListState("/credentials", filters, sort != null && COLUMNS.contains(sort) ? sort : "", dir, page);
    }

    /** Those that are asked for, in no order. */
    List<Credential> matching(List<Credential> all) {
        return all.stream().filter(wanted(ExpiryState.of(status))).toList();
    }

    /** Those among the gone that are asked for, in their order. */
    List<KnownCredential> matchingGone(List<KnownCredential> gone) {
        Predicate<Credential> wanted = wanted(null);
        return gone.stream().filter(one -> wanted.test(one.credential())).toList();
    }

    private Predicate<Credential> wanted(@Nullable ExpiryState state) {
        String text = text();
        String code = providerKey();
        LocalDate day = day();
        return credential -> (state == null || credential.state() == state)
                && (code.isEmpty() || code.equals(codeOf(credential)))
                && (day == null || day.equals(dayOf(credential.ends())))
                && (text.isEmpty() || credential.matches(text));
    }

    private String providerKey() {
        return provider != null && (UNKNOWN.equals(provider) || Provider.of(provider) != null) ? provider : "";
    }

    private static String codeOf(Credential credential) {
        Provider provider = credential.provider();
        return provider == null ? UNKNOWN : provider.code();
    }

    private @Nullable LocalDate day() {
        return DayRange.of(ends, null).first();
    }

    private static @Nullable LocalDate dayOf(@Nullable Instant end) {
        return end == null ? null : LocalDate.ofInstant(end, ZoneOffset.UTC);
    }

    /** The order that is asked for. */
    Comparator<Credential> order() {
        ListState state = state();
        Comparator<Credential> order =
                switch (state.sort()) {
                    case "name" -> state.order(Credential::name, String.CASE_INSENSITIVE_ORDER);
                    case "provider" -> state.order(Credential::provider, Comparator.naturalOrder());
                    case "created" -> state.order(Credential::createdAt, Comparator.naturalOrder());
                    case "modified" -> state.order(Credential::modifiedAt, Comparator.naturalOrder());
                    case "ends" -> state.order(Credential::ends, Comparator.naturalOrder());
                    default ->
                        Comparator.<Credential, CredentialGroup>comparing(CredentialGroup::of)
                                .thenComparing(CredentialsQuery::byUrgency);
                };
        return order.thenComparing(BY_NAME).thenComparing(Credential::name);
    }

    /** Within a group: what ends first comes first, and so does what has expired last; others by name alone. */
    private static int byUrgency(Credential one, Credential other) {
        Instant ends = one.ends();
        Instant otherEnds = other.ends();
        if (ends == null || otherEnds == null) {
            return 0;
        }
        return switch (CredentialGroup.of(one)) {
            case EXPIRED -> otherEnds.compareTo(ends);
            case SOON -> ends.compareTo(otherEnds);
            case OTHERS -> 0;
        };
    }
}
