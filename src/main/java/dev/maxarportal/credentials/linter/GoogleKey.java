package dev.maxarportal.credentials.linter;

import dev.maxarportal.maxar.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what should be the key of a Google service account, as JSON or as Base64 of JSON, and makes of it the Base64 that
 * Maxar stores.
 */
final class GoogleKey {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GoogleKey() {}

    static Reading read(HandedIn handedIn) {
        String text = handedIn.whole();
        if (!looksLikeJson(text)) {
            String decoded = decoded(handedIn.trimmed());
            if (decoded == null) {
                return handedIn.refused("This is neither JSON nor Base64 of JSON.");
            }
            text = decoded;
        }
        String refusal = refusal(text);
        return refusal == null ? new Reading.Accepted(encoded(text)) : handedIn.refused(refusal);
    }

    private static @Nullable String refusal(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException quotesTheSecret) {
            return looksLikeJson(text)
                    ? "This JSON cannot be read. A part of it may be missing: hand in the whole file."
                    : "This is Base64, but not of JSON.";
        }
        if (!json.isObject()) {
            return "This JSON is not a service-account key, which is an object in braces.";
        }
        String type = json.path("type").asString("");
        if (!type.equals("service_account")) {
            return wrongType(type);
        }
        if (isMissing(json, "client_email")) {
            return "The key has no “client_email”. Hand in the file as Google gave it.";
        }
        if (isMissing(json, "private_key")) {
            return "The key has no “private_key”. Hand in the file as Google gave it.";
        }
        return null;
    }

    /** Names the types that Google has, and quotes no others: what stands there could be anything. */
    private static String wrongType(String type) {
        return switch (type) {
            case "" -> "The JSON has no “type”, so it is no service-account key.";
            case "authorized_user" ->
                "This is a person’s sign-in (authorized_user). Maxar needs the key of a service account.";
            case "external_account",
                    "external_account_authorized_user",
                    "impersonated_service_account",
                    "gdch_service_account" ->
                "This is of the type %s. Maxar needs the key of a service account.".formatted(type);
            default -> "The JSON’s “type” is not service_account. Maxar needs the key of a service account.";
        };
    }

    private static boolean isMissing(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return !value.isString() || value.stringValue().isBlank();
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static Secret encoded(String json) {
        return Secret.of(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Accepts line breaks, missing padding and the alphabet for addresses; null for what is no Base64 of text. */
    private static @Nullable String decoded(String base64) {
        String plain = base64.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
        try {
            byte[] bytes = Base64.getDecoder().decode(plain);
            return HandedIn.withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            return null;
        }
    }
}
