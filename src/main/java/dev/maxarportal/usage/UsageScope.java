package dev.maxarportal.usage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose usage a page shows. */
public enum UsageScope {
    MINE("My usage"),
    ACCOUNT("The whole account"),
    USER("One user");

    private final String label;

    UsageScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The scope's name in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UsageScope named(@Nullable String key) {
        return "account".equals(key) ? ACCOUNT : "user".equals(key) ? USER : MINE;
    }
}
