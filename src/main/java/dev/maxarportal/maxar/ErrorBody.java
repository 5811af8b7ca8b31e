package dev.maxarportal.maxar;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the reason out of an error answer, in whichever of Maxar's forms it comes: {@code message} (ARD, MGP), {@code
 * error.error_messages} (MGP), {@code error_description} or {@code error} (Keycloak). Whatever could be a secret that Maxar
 * echoes is taken out: an address, a long word, a private key, or what a word like {@code key=} or {@code private_key:} announces.
 */
final class ErrorBody {

    private static final int LONGEST = 300;

    /** Taken out first: a word that announces it would take its first line alone. */
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN[\\s\\S]*?(?:-----END[^-]*-----|$)");

    private static final Pattern POSSIBLE_SECRET = Pattern.compile("""
            \\w+://\\S+ | \\S{33,}
            | (?-i:(?=\\S*[0-9])(?=\\S*[a-z])(?=\\S*[A-Z])\\S{12,})
            | bearer\\s+\\S+ | \\beyJ\\S+
            | (?:sig|key|token|secret|password)["']?\\s*=\\s*\\S+
            | (?:private|api)[-_](?:key|token)(?:[-_]id)?["']?\\s*:\\s*\\S+
            """, Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);
    private static final JsonMapper JSON = JsonMapper.shared();

    private ErrorBody() {}

    static @Nullable String reason(@Nullable String body) {
        if (body == null || !body.stripLeading().startsWith("{")) {
            return null;
        }
        try {
            JsonNode json = JSON.readTree(body);
            String found = candidates(json).collect(Collectors.joining("; "));
            return found.isBlank() ? null : cleaned(found);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static Stream<String> candidates(JsonNode json) {
        Stream<String> listed = StreamSupport.stream(
                        json.path("error").path("error_messages").spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
        Stream<String> single = Stream.of("/message", "/Message", "/error_description", "/error", "/error/message")
                .map(json::at)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .limit(1);
        return Stream.concat(listed, single);
    }

    private static String cleaned(String text) {
        String keyless = PRIVATE_KEY.matcher(text.strip()).replaceAll("…");
        String safe = POSSIBLE_SECRET.matcher(keyless).replaceAll("…");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }
}
