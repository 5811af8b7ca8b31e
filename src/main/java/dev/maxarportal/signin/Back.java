package dev.maxarportal.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The page to go back to after a form, which must be one of this portal: what a link says cannot be trusted. */
public final class Back {

    private static final String START = "/usage";

    private Back() {}

    /** The path and query, or the start page's when it leads anywhere else. */
    public static String to(@Nullable String address) {
        return address != null && isHere(address) ? address : START;
    }

    /** All of the portal's own addresses are well-formed; what browsers and servers read differently is not. */
    private static boolean isHere(String address) {
        try {
            boolean wellFormed = new URI(address).toASCIIString().equals(address);
            return wellFormed && address.startsWith("/") && !address.startsWith("//");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
