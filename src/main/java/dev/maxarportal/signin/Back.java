package dev.maxarportal.signin;

import org.jspecify.annotations.Nullable;

/** The page to go back to after a form, which must be one of this portal: what a link says cannot be trusted. */
final class Back {

    private static final String START = "/usage";

    private Back() {}

    /** The path and query, or the start page's when it leads anywhere else. */
    static String to(@Nullable String address) {
        return address != null && isHere(address) ? address : START;
    }

    private static boolean isHere(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(letter -> letter == '\\' || letter < ' ');
    }
}
