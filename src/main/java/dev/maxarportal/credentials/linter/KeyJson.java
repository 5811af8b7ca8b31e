package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.linter.KeyMend.AS_GOOGLE_GAVE_IT;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a key. What cannot be read is told without the reader's words, which quote it. */
final class KeyJson {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader WHOLE =
            LENIENT.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectReader STRICT = WHOLE.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private KeyJson() {}

    /** What keeps the text from being read; null when nothing does. */
    static @Nullable Finding fault(String text) {
        if (text.stripLeading().startsWith("{\\\"") || text.stripLeading().startsWith("{\\n")) {
            return error("key-escaped", "The quotation marks in this JSON are escaped (\\\"), as inside another text.");
        }
        if (!isReadable(LENIENT.readerFor(JsonNode.class), text)) {
            return text.stripTrailing().endsWith("}")
                    ? error("key-damaged", "This JSON cannot be read. Something in it was changed or lost.")
                    : error("key-cut", "This JSON cannot be read. The end of it may be missing.");
        }
        if (!isReadable(WHOLE, text)) {
            return error("key-trailing", "After the JSON there is more text.");
        }
        return isReadable(STRICT, text)
                ? null
                : error("key-repeated", "A field is there twice in this JSON, so nobody can tell which one counts.");
    }

    /** Only for a text without a fault. */
    static JsonNode read(String text) {
        return LENIENT.readTree(text);
    }

    private static boolean isReadable(ObjectReader reader, String text) {
        try {
            reader.readValue(text);
            return true;
        } catch (JacksonException quotesTheText) {
            return false;
        }
    }

    private static Finding error(String code, String message) {
        return new Finding(Severity.ERROR, code, message, AS_GOOGLE_GAVE_IT);
    }
}
