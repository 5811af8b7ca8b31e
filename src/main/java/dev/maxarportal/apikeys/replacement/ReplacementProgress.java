package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyRow;
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

    /** How far it has come. */
    enum Stage {
        /** Nobody has begun. */
        NONE,
        /** It was begun, but there is no new key. */
        NOT_MADE,
        /** There are keys which may be the new one, but nobody has seen their text. */
        TEXT_LOST,
        /** The new key was made and is gone again. */
        NEW_GONE,
        /** Both keys are there. */
        BOTH_THERE,
        /** The new key is alone. */
        OLD_GONE
    }

    static ReplacementProgress of(@Nullable Replacement replacement, OldKey old) {
        if (replacement == null) {
            return new ReplacementProgress(Stage.NONE, null, List.of());
        }
        String id = replacement.newKey();
        List<KeyRow> found = old.list().stream()
                .filter(key ->
                        id == null ? mayBeNew(key, replacement) : key.id().equals(id))
                .toList();
        return new ReplacementProgress(stage(id != null, !found.isEmpty(), old.listed()), replacement, found);
    }

    /** Whether the checklist is what there is to show. */
    boolean isMade() {
        return stage == Stage.BOTH_THERE || stage == Stage.OLD_GONE;
    }

    /** Whether nothing is left to be done, of these places of use either. */
    boolean isFinished(List<String> uses) {
        return stage == Stage.OLD_GONE
                && replacement != null
                && replacement.doneUses().containsAll(uses);
    }

    private static Stage stage(boolean made, boolean newThere, boolean oldThere) {
        if (!made) {
            return newThere ? Stage.TEXT_LOST : Stage.NOT_MADE;
        }
        if (!newThere) {
            return Stage.NEW_GONE;
        }
        return oldThere ? Stage.BOTH_THERE : Stage.OLD_GONE;
    }

    private static boolean mayBeNew(KeyRow key, Replacement replacement) {
        Instant created = key.createdAt();
        return key.name().equals(replacement.newName())
                && !key.id().equals(replacement.oldKey())
                && (created == null || !created.isBefore(replacement.startedAt().minus(CLOCKS_DIFFER)));
    }
}
