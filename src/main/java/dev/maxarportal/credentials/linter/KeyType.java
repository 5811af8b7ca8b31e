package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the key of a service account from the other files that Google gives out. Unknown types are not quoted: they could be anything. */
final class KeyType {

    private static final String NEEDED = " Maxar needs the key of a service account.";

    private KeyType() {}

    /** Null for the key of a service account. */
    static @Nullable Finding fault(JsonNode json) {
        if (!json.isObject()) {
            return error("key-no-object", "This JSON is a list, and a service-account key is an object in braces.");
        }
        if (!json.has("type")
                && (json.path("installed").isObject() || json.path("web").isObject())) {
            return error("key-oauth-client", "This is the file of an OAuth client (client_secret.json)." + NEEDED);
        }
        JsonNode type = json.path("type");
        return switch (type.isString() ? type.stringValue() : "") {
            case "service_account" -> null;
            case "authorized_user" ->
                error(
                        "key-authorized-user",
                        "This is a person’s sign-in (authorized_user), as gcloud keeps it." + NEEDED);
            case "external_account", "external_account_authorized_user" ->
                error(
                        "key-external-account",
                        "This is a workload identity federation file (external_account), which holds no key." + NEEDED);
            case "impersonated_service_account" ->
                error(
                        "key-impersonated",
                        "This lets a person act as a service account (impersonated_service_account) and holds no key of it."
                                + NEEDED);
            case "gdch_service_account" ->
                error(
                        "key-gdch",
                        "This is for Google Distributed Cloud (gdch_service_account), not for Cloud Storage." + NEEDED);
            default ->
                json.has("type")
                        ? error("key-type", "The JSON’s “type” is not service_account." + NEEDED)
                        : error("key-no-type", "The JSON has no “type”, so it is no service-account key." + NEEDED);
        };
    }

    private static Finding error(String code, String message) {
        return new Finding(Severity.ERROR, code, message, KeyMend.anew(""));
    }
}
