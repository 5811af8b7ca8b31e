package dev.maxarportal.apikeys;

import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the portal remembers of a key that a person's list has held.
 *
 * @param name empty when the key has none; cut when it is very long
 * @param description empty when the key has none; cut when it is very long
 * @param lastFour end of the key's text; null when it was never told
 * @param fingerprint first eight hex digits of the text's SHA-256; null when it was never told
 * @param created null when Maxar did not tell or it could not be read
 * @param expires null when Maxar did not tell or it could not be read
 * @param missingSince when the list was first read without it; null while the list has it
 * @param deletedAt when it was deleted with this portal; null when it was not
 * @param deletedBy who deleted it with this portal; null when nobody did
 */
public record KnownKey(
        String id,
        String name,
        String description,
        @Nullable String lastFour,
        @Nullable String fingerprint,
        @Nullable Instant created,
        @Nullable Instant expires,
        @Nullable Instant missingSince,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {

    /** A key that the list has. */
    public static KnownKey of(KeyRow row) {
        return new KnownKey(
                row.id(),
                row.name(),
                row.description(),
                row.lastFour(),
                row.fingerprint(),
                row.createdAt(),
                row.expiresAt(),
                null,
                null,
                null);
    }

    /** A key of which nothing but its id is known. */
    public static KnownKey withoutFacts(String id) {
        return new KnownKey(id, "", "", null, null, null, null, null, null, null);
    }

    /** The same with the facts that it lacks and another has. */
    KnownKey learning(KnownKey other) {
        return new KnownKey(
                id,
                name,
                description,
                lastFour == null ? other.lastFour : lastFour,
                fingerprint == null ? other.fingerprint : fingerprint,
                created == null ? other.created : created,
                expires == null ? other.expires : expires,
                missingSince,
                deletedAt,
                deletedBy);
    }

    /** The same as a row of the list, for pages that show both. */
    public KeyRow asRow(Instant now) {
        return new KeyRow(
                id,
                name,
                description,
                lastFour,
                fingerprint,
                time(created),
                time(expires),
                ExpiryState.at(now, created, expires),
                KeyOrigin.ofName(name),
                KeyNote.NONE);
    }

    private static @Nullable MaxarTime time(@Nullable Instant instant) {
        return instant == null ? null : new MaxarTime(instant.toString(), instant);
    }

    /** What to call the key where it has no name. */
    public String label() {
        return KeyRow.label(name, lastFour);
    }

    /** Whether the list has lost it, or it was deleted and the list was not read since. */
    public boolean isGone() {
        return missingSince != null || deletedAt != null;
    }
}
