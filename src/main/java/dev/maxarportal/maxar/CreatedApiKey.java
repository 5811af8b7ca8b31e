package dev.maxarportal.maxar;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key that was just created, with its text.
 *
 * @param text the secret; null should the service not send it, or something in its place
 */
public record CreatedApiKey(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,

        @JsonProperty("api_key") @JsonAlias({"api_token", "apiToken"}) @Nullable
        Secret text,

        @Nullable MaxarTime expirationDate) {

    /** Many letters and digits in a row, but no four times the same, as in a mask of many x. */
    private static final Pattern LIKE_A_KEY = Pattern.compile("(?:(?!(.)\\1{3})[\\p{L}\\p{Nd}]){12}");

    public CreatedApiKey {
        text = text == null || isNone(text.reveal()) ? null : text;
    }

    /** A text that is taken for none is lost for good, so that what could be one is shown although it looks masked. */
    private static boolean isNone(String text) {
        return text.isBlank()
                || MaskedText.isMasked(text) && !LIKE_A_KEY.matcher(text).find();
    }
}
