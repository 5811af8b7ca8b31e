package dev.maxarportal.credentials;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises what must not stand in a name, a description, a note or a search: signed addresses, keys and their parts. Words
 * about secrets are none.
 */
public final class SecretsInText {

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?i)(?<![a-z])sig(=|%(25)*3d)\\s*\\S"),
            Pattern.compile("(?i)-----\\s*begin|private key-----"),
            Pattern.compile("(?i)private_key[\"'\\\\]*\\s*[:=]"),
            Pattern.compile("(?i)[\"']service_account\\\\?[\"']"),
            Pattern.compile("(?i)(account|access)key\\s*="),
            // As a signature ends, whether its Base64 is encoded once more or not.
            Pattern.compile("(?i)(?<![a-z0-9+/%])[a-z0-9+/%]{43,}(=|%(25)*3d)"),
            // As JSON and keys begin in Base64.
            Pattern.compile("(?<![A-Za-z0-9+/])(?:eyJ|ewo|ew0|eyA|MII)[A-Za-z0-9+/=_-]{60}"));

    /** As long as a signature of 32 bytes or the line of a key; names of several words may be as long. */
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_-]{43,}");

    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).*");

    /** Between small letters, capitals and digits; what is between words does not count. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?:(?<=[a-z])[+/_-]*+(?=[A-Z0-9]))|(?:(?<=[A-Z])[+/_-]*+(?=[a-z0-9]))|(?:(?<=[0-9])[+/_-]*+(?=[A-Za-z]))");

    private SecretsInText() {}

    /** Whether the text is, or holds, what looks like a secret of a storage; it must then be neither kept nor shown again. */
    public static boolean areIn(String text) {
        return SECRETS.stream().anyMatch(secret -> secret.matcher(text).find())
                || RUN.matcher(text).results().anyMatch(run -> isRandom(run.group()));
    }

    /**
     * Words change between small letters, capitals and digits now and then, random text at every second sign; and most of their
     * letters are small, as less than half of random text is.
     */
    private static boolean isRandom(String run) {
        long small = run.chars().filter(sign -> sign >= 'a' && sign <= 'z').count();
        return MIXED.matcher(run).matches()
                && small * 20 <= run.length() * 13L
                && CHANGE.matcher(run).results().count() * 5 >= run.length() * 2L;
    }
}
