package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyOrigin;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One key with all that is known of it.
 *
 * @param key as the list has it, or else as it was remembered
 * @param listed whether the list has it
 * @param known what is remembered of it; null when nothing is
 */
record FoundKey(KeyRow key, boolean listed, @Nullable KnownKey known) {

    /** A key of the list. What the list does not tell of its text may have been told before. */
    static FoundKey listed(KeyRow row, @Nullable KnownKey known) {
        if (known == null || row.fingerprint() != null) {
            return new FoundKey(row, true, known);
        }
        KeyRow whole = new KeyRow(
                row.id(),
                row.name(),
                row.description(),
                row.lastFour() == null ? known.lastFour() : row.lastFour(),
                known.fingerprint(),
                row.created(),
                row.expires(),
                row.state(),
                row.origin(),
                row.note());
        return new FoundKey(whole, true, known);
    }

    /** A key that the list has no more, or of which it cannot be asked. */
    static FoundKey remembered(KnownKey known, KeyNote note, Instant now) {
        KeyRow row = new KeyRow(
                known.id(),
                known.name(),
                known.description(),
                known.lastFour(),
                known.fingerprint(),
                time(known.created()),
                time(known.expires()),
                ExpiryState.at(now, known.created(), known.expires()),
                KeyOrigin.ofName(known.name()),
                note);
        return new FoundKey(row, false, known);
    }

    FoundKey noting(KeyNote note) {
        return new FoundKey(key.with(note), listed, known);
    }

    /** When it went, or was first seen to have gone; null while it is there. */
    @Nullable
    Instant goneAt() {
        if (known == null || !isGone()) {
            return null;
        }
        return known.deletedAt() == null ? known.missingSince() : known.deletedAt();
    }

    /** Whether it does not exist any more. */
    public boolean isGone() {
        return !listed && known != null && known.isGone();
    }

    /** Whether it was there when the list could last be read, which is not now. */
    public boolean isUncertain() {
        return !listed && !isGone();
    }

    public boolean isExpired() {
        return key.state() == ExpiryState.EXPIRED;
    }

    /** Whether notes about it can be kept. */
    public boolean isNotable() {
        return !key.id().isEmpty() && key.id().length() <= KnownKeys.LONGEST_ID;
    }

    private static @Nullable MaxarTime time(@Nullable Instant instant) {
        return instant == null ? null : MaxarTime.of(instant.toString());
    }
}
