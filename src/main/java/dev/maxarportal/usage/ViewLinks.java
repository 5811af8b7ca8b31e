package dev.maxarportal.usage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Links, without the context path, that keep whose usage is looked at.
 *
 * @param range the days that the page shows, also where the address names none
 */
public record ViewLinks(UsageQuery query, UsageRange range) {

    /** The same usage in the same days, elsewhere. */
    public String to(String path) {
        return link(path, range);
    }

    /** The same usage in other days. */
    public String over(UsageRange days) {
        return link("/usage", days);
    }

    /** What one user of the account used in the same days. */
    public String of(String user) {
        return new ViewLinks(new UsageQuery(UsageScope.USER.key(), user, null, null), range).to("/usage");
    }

    /** The parameter that says whose usage it is; null for one's own. */
    public @Nullable String scope() {
        return query.wanted() == UsageScope.MINE ? null : query.wanted().key();
    }

    /** The parameter that names the user; null where none is looked at. */
    public @Nullable String user() {
        return query.wanted() == UsageScope.USER ? query.userId() : null;
    }

    private String link(String path, UsageRange days) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "scope", scope());
        put(values, "user", user());
        put(values, "from", days.from());
        put(values, "to", days.to());
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
