package dev.maxarportal.apikeys;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a key comes from, as far as its name tells; in the order in which the list shows them. */
public enum KeyOrigin {
    NAMED("Keys with a name"),
    /** Maxar's client libraries make keys of their own, all with such a name. */
    SDK("Made by client libraries"),
    NAMELESS("Without a name");

    private static final String SDK_NAME_END = "_sdk_token";

    private final String label;

    KeyOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How the origin is called in addresses and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static KeyOrigin ofName(String name) {
        if (name.isEmpty()) {
            return NAMELESS;
        }
        return name.toLowerCase(Locale.ROOT).endsWith(SDK_NAME_END) ? SDK : NAMED;
    }

    /** The origin with that key; null when there is none. */
    public static @Nullable KeyOrigin of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(origin -> origin.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
