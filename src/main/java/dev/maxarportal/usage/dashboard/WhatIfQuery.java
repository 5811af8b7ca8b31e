package dev.maxarportal.usage.dashboard;

import dev.maxarportal.usage.Category;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order that somebody thinks about, as it stands in the address.
 *
 * @param category such as {@code fresh}
 * @param area square kilometres as a person types them
 */
record WhatIfQuery(@Nullable String category, @Nullable String area) {

    /** Digits, also in groups of three, and a fraction; no more of them than any area needs. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,12}|\\d{1,3}(?:[, \u00a0\u202f']\\d{3}){1,3})(?:\\.\\d{1,6})?");

    private static final String ADVICE = " Enter square kilometres such as 2000 or 12.5.";

    /** Whether anything is asked. */
    public boolean isAsked() {
        return !typed().isEmpty();
    }

    /** The area as it was typed. */
    public String typed() {
        return area == null ? "" : area.strip();
    }

    /** The category; null when there is none of that name. */
    public @Nullable Category chosen() {
        return Arrays.stream(Category.values())
                .filter(one -> one != Category.TOTAL && one.key().equals(category))
                .findFirst()
                .orElse(null);
    }

    /** The area; null when it cannot be read. */
    @Nullable
    BigDecimal squareKilometres() {
        return NUMBER.matcher(typed()).matches() ? new BigDecimal(typed().replaceAll("[^0-9.]", "")) : null;
    }

    /** What is wrong with it, for the person; null when nothing is. */
    public @Nullable String complaint() {
        if (!isAsked()) {
            return null;
        }
        BigDecimal read = squareKilometres();
        if (read == null) {
            return "“" + typed() + "” is not an area." + ADVICE;
        }
        if (read.signum() == 0) {
            return "The area has to be more than 0." + ADVICE;
        }
        return chosen() == null ? "Choose fresh, standard, training or tasking." : null;
    }
}
