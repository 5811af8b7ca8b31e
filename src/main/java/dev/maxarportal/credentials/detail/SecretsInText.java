package dev.maxarportal.credentials.detail;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises what must not be noted anywhere: signed addresses, keys and their parts. */
final class SecretsInText {

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?i)(?<![a-z])sig(=|%(25)*3d)\\s*\\S"),
            Pattern.compile("(?i)-----\\s*begin|private key-----"),
            Pattern.compile("(?i)private_key[\"'\\\\]*\\s*[:=]"),
            Pattern.compile("(?i)(account|access)key\\s*="),
            // As a signature ends, whether its Base64 is encoded once more or not.
            Pattern.compile("(?<![A-Za-z0-9+/%])[A-Za-z0-9+/%]{43,}(=|%3[dD])"));

    /** Long enough for the line of a key, too long for a word. */
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_-]{60,}");

    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).*");

    private SecretsInText() {}

    static boolean areIn(String text) {
        return SECRETS.stream().anyMatch(secret -> secret.matcher(text).find())
                || RUN.matcher(text).results().anyMatch(run -> MIXED.matcher(run.group())
                        .matches());
    }
}
