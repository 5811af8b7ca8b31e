package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Credentials that stand together in the list, the most urgent first. */
enum CredentialGroup {
    EXPIRED("Expired"),
    SOON("Expires soon"),
    OTHERS("All others");

    private final String label;

    CredentialGroup(String label) {
        this.label = label;
    }

    static CredentialGroup of(Credential credential) {
        return switch (credential.state()) {
            case EXPIRED -> EXPIRED;
            case SOON -> SOON;
            case ACTIVE, UNKNOWN -> OTHERS;
        };
    }

    /** The rows of a page by their groups; as one without a head where nothing is urgent, or all is in the same way. */
    static List<Rows> of(List<Credential> page, List<Credential> matching) {
        Map<CredentialGroup, Integer> counts = new EnumMap<>(CredentialGroup.class);
        matching.forEach(credential -> counts.merge(of(credential), 1, Integer::sum));
        if (counts.size() < 2) {
            return ungrouped(page);
        }
        Map<CredentialGroup, List<Credential>> rows = new EnumMap<>(CredentialGroup.class);
        page.forEach(credential ->
                rows.computeIfAbsent(of(credential), any -> new ArrayList<>()).add(credential));
        return rows.entrySet().stream()
                .map(group -> new Rows(group.getKey().label, counts.getOrDefault(group.getKey(), 0), group.getValue()))
                .toList();
    }

    static List<Rows> ungrouped(List<Credential> page) {
        return List.of(new Rows(null, page.size(), page));
    }

    /**
     * One group on a page.
     *
     * @param label null when the list is not grouped
     * @param count how many of the group the whole list has
     * @param credentials those on this page
     */
    record Rows(@Nullable String label, int count, List<Credential> credentials) {}
}
