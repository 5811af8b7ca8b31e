package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.lookup.Pasted.Spelling;
import dev.maxarportal.maxar.Secret;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Frees what was pasted of what copying brings along, and tells what it is. */
final class PastedReader {

    private static final int LONGEST = 4_096;

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}\"'`“”„‘’]+|[\\s\\p{Z}\\p{Cf}\"'`“”„‘’,;]+$");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    private static final Pattern PARAMETER = Pattern.compile("(?i)[?&]([\\w-]*api[_-]?(?:key|token))=([^&#\\s\"'`]*)");
    /** As a header, a variable that is set, or a field of JSON; the second group tells the first two apart. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[\\s\"'{,:])([\\w-]*(?:key|token)[\\w-]*)[\"']?\\s*([:=])(?!=)\\s*[\"'`]?([^\\s\"'`=,;}][^\\s\"'`,;}]*)?");

    /** As the header of a token, whatever header it stands in. */
    private static final Pattern BEARER = Pattern.compile("(?i)(?:^|[\\s\"':=])bearer(?:$|\\s+([^\\s\"'`,;}]*))");

    private static final Pattern EXPORTED =
            Pattern.compile("(?i)^(?:export|set|\\$env:)\\s*\\w+\\s*=\\s*[\"']?([^\\s\"'`]*)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[$<{%].*");
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{8}");
    /** How sha256sum calls what it was piped. */
    private static final Pattern SUMMED = Pattern.compile("(?<=^[0-9a-fA-F]{64})\\s+\\*?-$");

    private static final Pattern MASKED = Pattern.compile("[*·•….]{2,}(.{4})");
    private static final int END = 4;

    private PastedReader() {}

    static Pasted read(@Nullable String field) {
        if (field != null && field.length() > LONGEST) {
            return new Pasted.Refused(
                    "This is longer than 4,096 characters, so it is not one key. Paste the key alone.");
        }
        String bare = bare(field == null ? "" : field);
        if (bare.isEmpty()) {
            return new Pasted.Refused("Paste a key, or enter its fingerprint or its last four characters.");
        }
        if (CONTROL.matcher(bare).find()) {
            return new Pasted.Refused(
                    "There is a line break or another control character inside. Paste one key alone.");
        }
        Matcher parameter = PARAMETER.matcher(bare);
        if (parameter.find()) {
            return value(decoded(parameter.group(2)), ofParameter(parameter.group(1)));
        }
        Matcher bearer = BEARER.matcher(bare);
        Matcher named = NAMED.matcher(bare);
        if (named.find() && !"bearer".equalsIgnoreCase(named.group(3))) {
            return value(named.group(3), ofHeader(named.group(1), named.group(2)));
        }
        if (bearer.find()) {
            return value(bearer.group(1), Spelling.DOUBTFUL);
        }
        Matcher exported = EXPORTED.matcher(bare);
        return value(exported.find() ? exported.group(1) : bare, Spelling.UNTOLD);
    }

    private static Pasted value(@Nullable String found, Spelling spelling) {
        String value = SUMMED.matcher(bare(found == null ? "" : found)).replaceAll("");
        if (value.isEmpty()) {
            return new Pasted.Refused("There is a name, but no key after it. Paste the key itself.");
        }
        if (PLACEHOLDER.matcher(value).matches()) {
            return new Pasted.Refused("This stands for a key, but is not the key itself. Paste the key’s own text.");
        }
        if (DIGITS.matcher(value).matches()) {
            return new Pasted.Fingerprint(value.toLowerCase(Locale.ROOT));
        }
        Matcher masked = MASKED.matcher(value);
        if (masked.matches()) {
            return new Pasted.LastFour(masked.group(1));
        }
        return value.length() == END ? new Pasted.LastFour(value) : new Pasted.Text(Secret.of(value), spelling);
    }

    /** Only of Maxar's own names and of headers something can be said: a variable may be called anything. */
    private static Spelling ofHeader(String name, String separator) {
        if (!separator.equals(":") || !name.toLowerCase(Locale.ROOT).contains("maxar")) {
            return Spelling.UNTOLD;
        }
        return name.equalsIgnoreCase("maxar-api-key") ? Spelling.RIGHT : Spelling.WRONG;
    }

    /** Client libraries have sent an older parameter; one without Maxar's name may be meant for another server. */
    private static Spelling ofParameter(String name) {
        if (name.equals("maxar_api_key")) {
            return Spelling.RIGHT;
        }
        boolean doubtful =
                name.equals("maxar_api_token") || !name.toLowerCase(Locale.ROOT).contains("maxar");
        return doubtful ? Spelling.DOUBTFUL : Spelling.WRONG;
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
