package dev.maxarportal.credentials;

import dev.maxarportal.maxar.MaxarProperties;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes orders that are to be delivered with a credential, for people to copy. Templates call it as {@code @orderSnippets}.
 * Whatever a name holds, it stays within its quotes.
 */
@Component("orderSnippets")
public class OrderSnippets {

    /** What a reader could not see, or what would turn the direction of writing round; a JSON writer leaves these alone. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u00A0&&[\\u0000-\\uFFFF]]");

    private static final int INDENT = 4;

    private final JsonMapper json;
    private final MaxarProperties maxar;

    public OrderSnippets(JsonMapper json, MaxarProperties maxar) {
        this.json = json;
        this.maxar = maxar;
    }

    /** Where an order is sent to. */
    public String address() {
        return maxar.ardUrl() + "/order";
    }

    /**
     * An order for the provider, or one for each where it is not known.
     *
     * @param container where the order is to be delivered to; null when that is not known
     */
    public List<OrderSnippet> of(String name, @Nullable Provider provider, @Nullable String container) {
        List<Provider> wanted = provider == null ? List.of(Provider.values()) : List.of(provider);
        return wanted.stream()
                .map(one -> new OrderSnippet(one, python(name, one, container), json(name, one, container)))
                .toList();
    }

    /**
     * The part of an order that tells where to deliver to, for people who have the rest; where the provider is not known, only
     * the line that names the credential.
     */
    public String delivery(String name, @Nullable Provider provider, @Nullable String container) {
        return provider == null
                ? "\"credentials_id\": " + quoted(name)
                : ("    \"output_config\": " + storage(name, provider, container))
                        .indent(-INDENT)
                        .strip();
    }

    private String python(String name, Provider provider, @Nullable String container) {
        return """
                from max_ard import Order

                order = Order(
                    acquisitions=["YOUR-ACQUISITION-ID"],
                    output_config=%s,
                    dry_run=True,  # only checks; leave it out to order
                )
                order.submit()
                """.formatted(storage(name, provider, container));
    }

    private String json(String name, Provider provider, @Nullable String container) {
        return """
                {
                    "acquisitions": ["YOUR-ACQUISITION-ID"],
                    "output_config": %s,
                    "dry_run": true
                }
                """.formatted(storage(name, provider, container));
    }

    /** Begins within a line that is indented once, and is read by JSON and Python alike. */
    private String storage(String name, Provider provider, @Nullable String container) {
        String key = provider.containerKey();
        String place = container == null ? "YOUR-" + key.toUpperCase(Locale.ROOT) : container;
        return """
                {
                        %s: {
                            "credentials_id": %s,
                            %s: %s,
                            "prefix": "YOUR-PREFIX"
                        }
                    }""".formatted(quoted(provider.orderKey()), quoted(name), quoted(key), quoted(place));
    }

    /** A string as both JSON and Python read it. */
    private String quoted(String text) {
        return UNSEEN.matcher(json.writeValueAsString(text))
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
