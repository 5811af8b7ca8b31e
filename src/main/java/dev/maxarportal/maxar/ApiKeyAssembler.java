package dev.maxarportal.maxar;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Puts one key of a list together from its tokens as they arrive; unknown fields are left out. Binding whole elements, as
 * everywhere else, takes twice as long, which a list of 10,000 keys makes felt. This is the place of the list's field names:
 * the text is called {@code api_key}, in older services {@code api_token} or {@code apiToken}.
 */
final class ApiKeyAssembler {

    private String id = "";
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable KeyMark mark;
    private @Nullable MaxarTime expires;
    private @Nullable MaxarTime created;

    private String field = "";
    private int depth;

    /**
     * Takes the next token.
     *
     * @return whether it was the last of this element
     * @throws DecodingException when this is no key
     */
    boolean take(JsonToken token, JsonParser parser) {
        if (token.isStructStart()) {
            begin(token);
        } else if (token.isStructEnd()) {
            depth--;
        } else if (token == JsonToken.PROPERTY_NAME) {
            if (depth == 1) {
                field = parser.currentName();
            }
        } else if (depth == 1) {
            value(token, parser);
        } else if (depth == 0) {
            throw new DecodingException("an element that is no key");
        }
        return depth == 0;
    }

    ApiKey key() {
        return new ApiKey(id, name, description, mark, expires, created);
    }

    private void begin(JsonToken token) {
        if (depth == 0 && token != JsonToken.START_OBJECT) {
            throw new DecodingException("an element that is no key");
        }
        if (depth == 1) {
            switch (field) {
                case "id", "name", "description" -> throw new DecodingException("a text that is none");
                case "expiration_date" -> expires = new MaxarTime("{…}", null);
                case "created_date" -> created = new MaxarTime("{…}", null);
                default -> {
                    // Left out, or a text that cannot be one.
                }
            }
        }
        depth++;
    }

    private void value(JsonToken token, JsonParser parser) {
        String text = token == JsonToken.VALUE_NULL ? null : parser.getString();
        switch (field) {
            case "id" -> id = text == null ? "" : text;
            case "name" -> name = text;
            case "description" -> description = text;
            case "api_key", "api_token", "apiToken" -> mark = token == JsonToken.VALUE_STRING ? KeyMark.of(text) : null;
            case "expiration_date" -> expires = MaxarTime.of(text);
            case "created_date" -> created = MaxarTime.of(text);
            default -> {
                // Not of interest.
            }
        }
    }
}
