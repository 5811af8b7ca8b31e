package dev.maxarsandbox.data;

import java.util.Arrays;
import java.util.Locale;

/** How large the sandbox's account is, so that pages can be looked at with little, usual and very much data. */
public enum SandboxSize {
    /** One user, nothing used, neither limits nor prices, and a contract that has just begun. */
    TINY,
    /** A handful of people of every kind. */
    TYPICAL,
    /** 500 users with long and odd names, and numbers of ten digits. */
    HUGE;

    /** The size that a setting names. */
    public static SandboxSize named(String name) {
        return Arrays.stream(values())
                .filter(size -> size.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "SANDBOX_SIZE is '" + name + "', but must be tiny, typical or huge."));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
