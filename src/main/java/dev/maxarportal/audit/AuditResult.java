package dev.maxarportal.audit;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How it went. */
public enum AuditResult {
    DONE("Done"),
    FAILED("Failed"),
    /** The answer was lost, so it may have been done or not. */
    UNKNOWN("Unknown");

    private final String label;

    AuditResult(String label) {
        this.label = label;
    }

    /** How the result is called on pages. */
    public String label() {
        return label;
    }

    /** How the result is called in addresses and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The result with that key; null when there is none. */
    static @Nullable AuditResult of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(result -> result.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
