package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;
import static dev.maxarportal.credentials.linter.KeyMend.AS_GOOGLE_GAVE_IT;

import dev.maxarportal.credentials.GoogleFacts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields that the key of a service account must have. Google's own files always have all of them. */
final class KeyFields {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{C}]{1,150}@[A-Za-z0-9.-]{1,150}");
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9.:-]{1,100}");
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String ACCOUNTS = ".gserviceaccount.com";
    private static final String TOKENS = "https://oauth2.googleapis.com/token";
    private static final String FORMER_TOKENS = "https://accounts.google.com/o/oauth2/token";

    private final JsonNode json;
    private final Findings found;

    KeyFields(JsonNode json, Findings found) {
        this.json = json;
        this.found = found;
    }

    /** Looks at all of them, and tells what may be remembered. */
    GoogleFacts look() {
        String email = clientEmail(json);
        owner(email);
        String project = field("project_id", PROJECT, "key-no-project", "key-project");
        String keyId = field("private_key_id", KEY_ID, "key-no-id", "key-id");
        String fingerprint = isMissing("private_key") ? "" : PrivateKeyText.look(text("private_key"), found);
        if (isMissing("private_key")) {
            missing("key-no-private-key", "private_key");
        }
        hosts();
        found.add(
                NOTE,
                "key-end-unknown",
                "A Google key does not tell when it ends. Most never do, unless the organisation limits their life.",
                "If it has an end, note it on the credential’s page. See it with: " + KeyMend.look(email));
        return new GoogleFacts(project, email, keyId, fingerprint);
    }

    /** Empty when it is missing, or no e-mail address. */
    static String clientEmail(JsonNode json) {
        JsonNode email = json.path("client_email");
        return email.isString() && EMAIL.matcher(email.stringValue()).matches() ? email.stringValue() : "";
    }

    private void owner(String email) {
        if (isMissing("client_email")) {
            missing("key-no-email", "client_email");
        } else if (email.isEmpty()) {
            found.addAnew(ERROR, "key-email", "The “client_email” is no e-mail address.", AS_GOOGLE_GAVE_IT);
        } else if (!email.endsWith(ACCOUNTS)) {
            found.addAnew(
                    NOTE,
                    "key-email-foreign",
                    "The “client_email” does not end with gserviceaccount.com, as those of service accounts do.",
                    AS_GOOGLE_GAVE_IT);
        }
    }

    private @Nullable String field(String name, Pattern form, String codeWhenMissing, String codeWhenOdd) {
        if (isMissing(name)) {
            missing(codeWhenMissing, name);
            return null;
        }
        if (form.matcher(text(name)).matches()) {
            return text(name);
        }
        found.addAnew(WARNING, codeWhenOdd, "The “%s” does not look like Google’s.".formatted(name), AS_GOOGLE_GAVE_IT);
        return null;
    }

    /** Programs ask the address in the key for a token, and prove with the key who they are. */
    private void hosts() {
        if (isMissing("token_uri")) {
            found.add(
                    NOTE,
                    "key-no-token-uri",
                    "The key has no “token_uri”. Google’s own files have it, and some programs need it.",
                    AS_GOOGLE_GAVE_IT);
        } else if (!text("token_uri").equals(TOKENS) && !text("token_uri").equals(FORMER_TOKENS)) {
            found.addAnew(
                    WARNING,
                    "key-token-uri",
                    "The “token_uri” is not Google’s. Programs that use the key would sign in there instead.",
                    "Look where the file came from; Google writes " + TOKENS + ".");
        }
        if (!isMissing("universe_domain") && !text("universe_domain").equals("googleapis.com")) {
            found.addAnew(
                    WARNING,
                    "key-universe",
                    "The “universe_domain” is not googleapis.com, so the key is for another cloud than Google’s public one.",
                    AS_GOOGLE_GAVE_IT);
        }
    }

    private void missing(String code, String field) {
        found.addAnew(ERROR, code, "The key has no “%s”.".formatted(field), AS_GOOGLE_GAVE_IT);
    }

    private boolean isMissing(String field) {
        return text(field).isBlank();
    }

    private String text(String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
