package dev.maxarportal.credentials;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a field for a name or for words to search for. These stand in addresses, so people are led to the address
 * without it, which is the one that browsers then keep and that links are made from.
 */
public final class MisplacedSecret {

    public static final String TOLD =
            "What you entered looks like a secret, so it was not searched for. Enter a name or words instead.";

    private MisplacedSecret() {}

    /** Whether there is one in what was entered. */
    public static boolean isIn(@Nullable String... entered) {
        return Stream.of(entered).anyMatch(text -> text != null && SecretsInText.areIn(text));
    }

    /** What is to be searched for: nothing in place of a secret. */
    public static String without(@Nullable String entered) {
        return entered == null || isIn(entered) ? "" : entered.strip();
    }
}
