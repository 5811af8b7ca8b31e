package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.maxar.Secret;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What somebody pasted to find a key by, freed of what copying brings along. */
sealed interface Pasted {

    /** A key's text, and how the header or parameter was spelt that it was pasted with. */
    record Text(Secret text, Spelling spelling) implements Pasted {}

    /** A fingerprint, in small letters. */
    record Fingerprint(String digits) implements Pasted {}

    /** How a key's text ends. */
    record LastFour(String end) implements Pasted {}

    /** Nothing to look for, and why. The message repeats nothing of it. */
    record Refused(String message) implements Pasted {}

    /** Whether the name before the text is one by which Maxar takes keys. */
    enum Spelling {
        UNTOLD,
        RIGHT,
        WRONG
    }

    int LONGEST = 4_096;

    Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\"'`“”„‘’]+|[\\s\\p{Z}\\p{Cf}\"'`“”„‘’,;]+$");
    Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    Pattern PARAMETER = Pattern.compile("(?i)[?&]([\\w-]*api[_-]?(?:key|token))=([^&#\\s\"'`]*)");
    /** As a header, a variable that is set, or a field of JSON; the second group tells the first two apart. */
    Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[\\s\"'{,:])([\\w-]*(?:key|token)[\\w-]*)[\"']?\\s*([:=])(?!=)\\s*[\"'`]?([^\\s\"'`=,;}][^\\s\"'`,;}]*)?");

    Pattern EXPORTED = Pattern.compile("(?i)^(?:export|set|\\$env:)\\s*\\w+\\s*=\\s*[\"']?([^\\s\"'`]*)");
    Pattern PLACEHOLDER = Pattern.compile("[$<{%].*");
    Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{8}");
    Pattern MASKED = Pattern.compile("[*·•….]{2,}(.{4})");
    int END = 4;

    static Pasted read(@Nullable String field) {
        if (field != null && field.length() > LONGEST) {
            return new Refused("This is longer than 4,096 characters, so it is not one key. Paste the key alone.");
        }
        String bare = bare(field == null ? "" : field);
        if (bare.isEmpty()) {
            return new Refused("Paste a key, or enter its fingerprint or its last four characters.");
        }
        if (CONTROL.matcher(bare).find()) {
            return new Refused("There is a line break or another control character inside. Paste one key alone.");
        }
        Matcher parameter = PARAMETER.matcher(bare);
        if (parameter.find()) {
            boolean right = parameter.group(1).equals("maxar_api_key");
            return value(decoded(parameter.group(2)), right ? Spelling.RIGHT : Spelling.WRONG);
        }
        Matcher named = NAMED.matcher(bare);
        if (named.find()) {
            return value(named.group(3), spelling(named.group(1), named.group(2)));
        }
        Matcher exported = EXPORTED.matcher(bare);
        return value(exported.find() ? exported.group(1) : bare, Spelling.UNTOLD);
    }

    private static Pasted value(@Nullable String found, Spelling spelling) {
        String value = bare(found == null ? "" : found);
        if (value.isEmpty()) {
            return new Refused("There is a name, but no key after it. Paste the key itself.");
        }
        if (PLACEHOLDER.matcher(value).matches()) {
            return new Refused("This stands for a key, but is not the key itself. Paste the key’s own text.");
        }
        if (DIGITS.matcher(value).matches()) {
            return new Fingerprint(value.toLowerCase(Locale.ROOT));
        }
        Matcher masked = MASKED.matcher(value);
        if (masked.matches()) {
            return new LastFour(masked.group(1));
        }
        return value.length() == END ? new LastFour(value) : new Text(Secret.of(value), spelling);
    }

    /** Only of Maxar's own names and of headers something can be said: a variable may be called anything. */
    private static Spelling spelling(String name, String separator) {
        if (!separator.equals(":") || !name.toLowerCase(Locale.ROOT).contains("maxar")) {
            return Spelling.UNTOLD;
        }
        return name.equalsIgnoreCase("maxar-api-key") ? Spelling.RIGHT : Spelling.WRONG;
    }

    private static String bare(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    private static String decoded(String parameter) {
        try {
            return UriUtils.decode(parameter, "UTF-8");
        } catch (IllegalArgumentException notEncoded) {
            return parameter;
        }
    }
}
