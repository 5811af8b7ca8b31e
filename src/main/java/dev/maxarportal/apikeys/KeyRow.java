package dev.maxarportal.apikeys;

import dev.maxarportal.expiry.ExpiryState;
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
 * @param fingerprint first eight hex digits of the text's SHA-256; null when the list does not tell
 * @param note what the person noted about the key
 */
public record KeyRow(
        String id,
        String name,
        String description,
        @Nullable String lastFour,
        @Nullable String fingerprint,
        @Nullable MaxarTime created,
        @Nullable MaxarTime expires,
        ExpiryState state,
        KeyOrigin origin,
        KeyNote note) {

    static KeyRow of(ApiKey key, Instant now) {
        String name = key.name() == null ? "" : key.name().strip();
        return new KeyRow(
                key.id(),
                name,
                key.description() == null ? "" : key.description().strip(),
                key.mark() == null ? null : key.mark().lastFour(),
                key.mark() == null ? null : key.mark().fingerprint(),
                key.createdDate(),
                key.expirationDate(),
                ExpiryState.at(now, instant(key.createdDate()), instant(key.expirationDate())),
                KeyOrigin.ofName(name),
                KeyNote.NONE);
    }

    public KeyRow with(KeyNote noted) {
        return new KeyRow(id, name, description, lastFour, fingerprint, created, expires, state, origin, noted);
    }

    /** The same with what an earlier list, or the key's creation, told of its text. */
    KeyRow marked(KnownKey known) {
        String end = lastFour == null ? known.lastFour() : lastFour;
        return new KeyRow(id, name, description, end, known.fingerprint(), created, expires, state, origin, note);
    }

    /** What to call the key where it has no name. */
    public String label() {
        return label(name, lastFour);
    }

    public static String label(String name, @Nullable String lastFour) {
        if (!name.isEmpty()) {
            return name;
        }
        return lastFour == null ? "Key without a name" : "Key without a name, ending in " + lastFour;
    }

    /** Whether the text occurs in what the key says or what was noted about it, or recognises the key's text. */
    public boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return holds(name, wanted)
                || holds(description, wanted)
                || holds(id, wanted)
                || holds(note.owner(), wanted)
                || holds(note.usedIn(), wanted)
                || holds(note.text(), wanted)
                || StringUtils.hasText(lastFour) && lastFour.equalsIgnoreCase(wanted)
                || wanted.equals(fingerprint);
    }

    private static boolean holds(String text, String lowerCase) {
        return text.toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    public @Nullable Instant createdAt() {
        return instant(created);
    }

    /** When the key ends; null when that is not known. */
    public @Nullable Instant expiresAt() {
        return instant(expires);
    }

    /** What is left of its life, such as {@code 12 of 180 days left}; empty where that is nothing or not known. */
    public String left(Instant now) {
        KeyLife life = KeyLife.of(this, now);
        return life == null ? "" : life.left();
    }

    private static @Nullable Instant instant(@Nullable MaxarTime time) {
        return time == null ? null : time.instant();
    }
}
