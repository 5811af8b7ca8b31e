package dev.maxarportal.maxar;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
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

    public CreatedApiKey {
        text = text == null || text.reveal().isBlank() || MaskedText.isMasked(text.reveal()) ? null : text;
    }
}
