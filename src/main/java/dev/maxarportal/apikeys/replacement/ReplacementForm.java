package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.creation.KeyExpiry;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form that replaces a key.
 *
 * @param id of the old key
 * @param name of the new key
 * @param expiry days as a preset, or {@code custom}
 * @param expiresAt with {@code custom}: {@code YYYY-MM-DDTHH:mm} in UTC
 * @param from when the form was made, from which the presets count
 * @param leaked whether the old key is to be deleted first
 */
record ReplacementForm(
        @Nullable String id,

        @NotBlank(message = "Enter a name, so that you can tell this key from others.")
        @Size(max = 100, message = "Use at most 100 characters.")
        @Nullable
        String name,

        @Nullable String expiry,
        @Nullable String expiresAt,
        @Nullable String from,
        @Nullable String leaked) {

    KeyExpiry.Wish wish() {
        return new KeyExpiry.Wish(expiry, expiresAt, from);
    }

    String trimmedId() {
        return id == null ? "" : id.strip();
    }

    String trimmedName() {
        return name == null ? "" : name.strip();
    }

    public boolean isLeaked() {
        return "true".equals(leaked) || "on".equals(leaked) || "yes".equals(leaked);
    }

    /** With what is suggested where a link says nothing. */
    ReplacementForm filled(String suggestedName, String suggestedExpiry) {
        return new ReplacementForm(
                id,
                name == null ? suggestedName : name,
                expiry == null ? suggestedExpiry : expiry,
                expiresAt,
                from,
                leaked);
    }
}
