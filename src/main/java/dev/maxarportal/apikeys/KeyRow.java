package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * One key of the list.
 *
 * @param name empty when the key has none
 * @param description empty when the key has none
 * @param lastFour end of the key's text; null when the list does not tell
 */
record KeyRow(
        String id,
        String name,
        String description,
        @Nullable String lastFour,
        @Nullable MaxarTime created,
        @Nullable MaxarTime expires,
        KeyState state) {

    static KeyRow of(ApiKey key, Instant now) {
        return new KeyRow(
                key.id(),
                key.name() == null ? "" : key.name().strip(),
                key.description() == null ? "" : key.description().strip(),
                key.mark() == null ? null : key.mark().lastFour(),
                key.createdDate(),
                key.expirationDate(),
                KeyState.at(now, end(key.expirationDate())));
    }

    /** What to call the key where it has no name. */
    public String label() {
        if (!name.isEmpty()) {
            return name;
        }
        return lastFour == null ? "Key without a name" : "Key without a name, ending in " + lastFour;
    }

    /** Whether the text occurs in the key's name, description or id, or is the end of its text. */
    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || description.toLowerCase(Locale.ROOT).contains(wanted)
                || id.toLowerCase(Locale.ROOT).contains(wanted)
                || StringUtils.hasText(lastFour) && lastFour.equalsIgnoreCase(wanted);
    }

    @Nullable
    Instant createdAt() {
        return end(created);
    }

    @Nullable
    Instant expiresAt() {
        return end(expires);
    }

    private static @Nullable Instant end(@Nullable MaxarTime time) {
        return time == null ? null : time.instant();
    }
}
