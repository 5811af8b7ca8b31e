package dev.maxarportal.apikeys.creation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form that creates a key.
 *
 * @param expiry days as a preset, or {@code custom}
 * @param expiresAt with {@code custom}: {@code YYYY-MM-DDTHH:mm} in UTC
 * @param from when the form was made, from which the presets count
 */
record NewKeyForm(
        @NotBlank(message = "Enter a name, so that you can tell this key from others.")
        @Size(max = 100, message = "Use at most 100 characters.")
        @Nullable
        String name,

        @Size(max = 500, message = "Use at most 500 characters.") @Nullable
        String description,

        @Nullable String expiry,
        @Nullable String expiresAt,
        @Nullable String from) {

    NewKeyForm {
        // Forms are sent with two characters a line break, which the browser counts as one.
        description = description == null ? null : description.replace("\r\n", "\n");
    }

    NewKeyForm named(String other) {
        return new NewKeyForm(other, description, expiry, expiresAt, from);
    }

    NewKeyForm saying(String otherName, String otherDescription) {
        return new NewKeyForm(otherName, otherDescription, expiry, expiresAt, from);
    }

    NewKeyForm ending(String choice, @Nullable String time) {
        return new NewKeyForm(name, description, choice, time, from);
    }

    KeyExpiry.Wish wish() {
        return new KeyExpiry.Wish(expiry, expiresAt, from);
    }

    String trimmedName() {
        return name == null ? "" : name.strip();
    }

    String trimmedDescription() {
        return description == null ? "" : description.strip();
    }
}
