package dev.maxarportal.credentials.linter;

import dev.maxarportal.maxar.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what should be the SAS URL of an Azure container: an address with a signature, sent as it was copied. */
final class AzureSas {

    private static final Pattern SIGNATURE = Pattern.compile("(^|&)sig=[^&]");
    private static final Pattern TOKEN_ALONE = Pattern.compile("\\??(\\w+=[^&]*&)+\\w+=[^&]*");

    private AzureSas() {}

    static Reading read(HandedIn handedIn) {
        String text = handedIn.trimmed();
        String refusal = refusal(text);
        return refusal == null ? new Reading.Accepted(Secret.of(text)) : handedIn.refused(refusal);
    }

    private static @Nullable String refusal(String text) {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return "There is a space or a line break inside the URL. Copy it again as one line.";
        }
        if (TOKEN_ALONE.matcher(text).matches()) {
            return "This is the SAS token alone. Maxar needs the whole SAS URL, which begins with https://.";
        }
        URI url = parsed(text);
        if (url == null || url.getScheme() == null) {
            return "This is not a URL. A SAS URL begins with https:// and holds sig=.";
        }
        if (!url.getScheme().toLowerCase(Locale.ROOT).equals("https")) {
            return "The URL must begin with https://.";
        }
        if (url.getHost() == null) {
            return "The URL names no host.";
        }
        String query = url.getRawQuery();
        if (query == null || !SIGNATURE.matcher(query).find()) {
            return "The URL has no signature (sig=). Copy the container’s SAS URL, not its plain address.";
        }
        return null;
    }

    private static @Nullable URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException quotesTheSecret) {
            return null;
        }
    }
}
