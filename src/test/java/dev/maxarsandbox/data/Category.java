package dev.maxarsandbox.data;

import java.util.Locale;

/** The four kinds of imagery that ARD counts and prices apart. */
public enum Category {
    FRESH,
    STANDARD,
    TRAINING,
    TASKING;

    /** The contract's field name, such as {@code fresh_imagery_sqkm} for {@code sqkm}. */
    public String field(String what) {
        return name().toLowerCase(Locale.ROOT) + "_imagery_" + what;
    }
}
