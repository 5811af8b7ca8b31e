package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a key's replacement has come, as the list tells.
 *
 * @param replacement null with {@code NONE}
 * @param newKeys the new key, or those that may be it
 */
record ReplacementProgress(Stage stage, @Nullable Replacement replacement, List<KeyRow> newKeys) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** Maxar may take a moment to list a new key. */
    private static final Duration LISTED_BY_THEN = Duration.ofMinutes(10);

    /** How far it has come. */
    enum Stage {
        /** Nobody has begun. */
        NONE,
        /** A request is at work on it just now. */
        BEING_MADE,
        /** It was begun, but there is no new key. */
        NOT_MADE,
        /** There are keys which may be the new one, but nobody has seen their text. */
        TEXT_LOST,
        /** Maxar has told of the new key, but does not list it yet. */
        NOT_LISTED_YET,
        /** The new key was made and is gone again. */
        NEW_GONE,
        /** Both keys are there. */
        BOTH_THERE,
        /** The new key is alone. */
        OLD_GONE
    }

    /**
     * Of a key of the person.
     *
     * @param remembered what is remembered of the new key; null when that is nothing
     */
    static ReplacementProgress of(
            @Nullable Replacement replacement, OldKey old, @Nullable KnownKey remembered, Instant now) {
        if (replacement == null || replacement.beingMade()) {
            Stage stage = replacement == null ? Stage.NONE : Stage.BEING_MADE;
            return new ReplacementProgress(stage, replacement, List.of());
        }
        String id = replacement.newKey();
        List<KeyRow> found = old.list().stream()
                .filter(key ->
                        id == null ? mayBeNew(key, replacement) : key.id().equals(id))
                .toList();
        if (id == null) {
            return new ReplacementProgress(found.isEmpty() ? Stage.NOT_MADE : Stage.TEXT_LOST, replacement, found);
        }
        if (!found.isEmpty()) {
            return new ReplacementProgress(old.listed() ? Stage.BOTH_THERE : Stage.OLD_GONE, replacement, found);
        }
        if (isNewGone(replacement, remembered, now)) {
            return new ReplacementProgress(Stage.NEW_GONE, replacement, List.of());
        }
        KnownKey made = remembered == null ? nameOnly(id, replacement.newName()) : remembered;
        return new ReplacementProgress(Stage.NOT_LISTED_YET, replacement, List.of(made.asRow(now)));
    }

    /** Whether the new key, which the list lacks, is no longer there; a list may be late at first. */
    static boolean isNewGone(Replacement replacement, @Nullable KnownKey remembered, Instant now) {
        return replacement.newKey() != null
                && (remembered != null && remembered.deletedAt() != null
                        || !now.isBefore(replacement.startedAt().plus(LISTED_BY_THEN)));
    }

    boolean isBeingMade() {
        return stage == Stage.BEING_MADE;
    }

    /** Whether there is a new key with a known text, so that what is left to be done is shown. */
    boolean isFollowed() {
        return stage == Stage.BOTH_THERE || stage == Stage.OLD_GONE || stage == Stage.NOT_LISTED_YET;
    }

    /** Whether the list has the new key. */
    boolean isNewListed() {
        return stage == Stage.BOTH_THERE || stage == Stage.OLD_GONE;
    }

    /** Whether nothing is left to be done, of these places of use either. */
    boolean isFinished(List<String> uses) {
        return stage == Stage.OLD_GONE
                && replacement != null
                && replacement.doneUses().containsAll(uses);
    }

    /** How many of these places of use have the new key. */
    long doneOf(List<String> uses) {
        List<String> done = replacement == null ? List.of() : replacement.doneUses();
        return uses.stream().filter(done::contains).count();
    }

    private static KnownKey nameOnly(String id, String name) {
        return new KnownKey(id, name, "", null, null, null, null, null, null, null);
    }

    private static boolean mayBeNew(KeyRow key, Replacement replacement) {
        Instant created = key.createdAt();
        return key.name().equals(replacement.newName())
                && !key.id().equals(replacement.oldKey())
                && (created == null || !created.isBefore(replacement.startedAt().minus(CLOCKS_DIFFER)));
    }
}
