package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.maxar.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what should be the key of a Google service account, as JSON or as Base64 of JSON, and makes of it the Base64 that
 * Maxar stores.
 */
final class GoogleKey {

    private GoogleKey() {}

    static Inspection read(HandedIn handedIn) {
        String trimmed = handedIn.trimmed();
        KeyText text = KeyText.unwrapped(handedIn.untouched());
        if (text == null) {
            return Inspection.refused(handedIn.field(), noJson(trimmed));
        }
        Finding fault = fault(text.json());
        if (fault != null) {
            return Inspection.refused(handedIn.field(), fault);
        }
        JsonNode json = KeyJson.read(text.json());
        Findings found = new Findings(KeyMend.anew(KeyFields.clientEmail(json)));
        GoogleFacts facts = new KeyFields(json, found).look();
        handedIn.tellOfQuotes(found);
        if (text.wraps() > 1) {
            found.add(
                    NOTE,
                    "key-wrapped",
                    "The key was encoded in Base64 more than once. It was unwrapped; Maxar gets it encoded once.",
                    "Nothing needs to be done.");
        }
        return Inspection.of(handedIn.field(), found, facts, encoded(text.json()));
    }

    private static @Nullable Finding fault(String json) {
        Finding unreadable = KeyJson.fault(json);
        return unreadable == null ? KeyType.fault(KeyJson.read(json)) : unreadable;
    }

    private static Finding noJson(String text) {
        Finding mistake = Mistaken.forGoogle(text);
        if (mistake != null) {
            return mistake;
        }
        byte[] bytes = KeyText.decoded(text);
        if (bytes != null && TextOfBytes.isDer(bytes)) {
            return new Finding(
                    ERROR,
                    "key-p12",
                    "This is the Base64 of a key in binary form, such as PKCS#12. Maxar takes Google’s keys as JSON.",
                    KeyMend.anew(""));
        }
        return bytes == null || TextOfBytes.read(bytes) == null
                ? new Finding(ERROR, "key-neither", "This is neither JSON nor Base64 of JSON.", KeyMend.anew(""))
                : new Finding(ERROR, "key-not-json", "This is Base64, but not of JSON.", KeyMend.anew(""));
    }

    private static Secret encoded(String json) {
        return Secret.of(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }
}
