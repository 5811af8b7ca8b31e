package dev.maxarportal.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What something costs. Maxar sends nothing for a category that has no price and so cannot be ordered; that is not the same
 * as free of charge.
 *
 * @param dollars US dollars; null when not priced
 */
public record Price(@Nullable BigDecimal dollars) {

    public boolean isSet() {
        return dollars != null;
    }
}
