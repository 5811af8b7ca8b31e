package dev.maxarportal.maxar;

import org.jspecify.annotations.Nullable;

/**
 * An API key as the list sends it, less its text.
 *
 * @param id public identifier, used to delete the key
 * @param name absent, empty or null when none was given
 * @param description as the name
 * @param mark what is kept of the text; null when the list carries none. Older services call the field differently.
 */
public record ApiKey(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable KeyMark mark,

        @Nullable MaxarTime expirationDate,
        @Nullable MaxarTime createdDate) {

    public ApiKey {
        id = id == null ? "" : id;
    }
}
