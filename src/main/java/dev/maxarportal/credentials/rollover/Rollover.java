package dev.maxarportal.credentials.rollover;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credential that another one is to take the place of.
 *
 * @param startedBy name of the person who chose the other one
 * @param toldAt when somebody said that people had been told; null before that
 * @param toldBy name of that person
 * @param oldGone whether the one is gone, as far as is remembered
 * @param newGone whether the other one is
 * @param oldCreated when the one was registered first, as far as is remembered
 */
record Rollover(
        String oldName,
        String newName,
        Instant startedAt,
        String startedBy,
        @Nullable Instant toldAt,
        @Nullable String toldBy,
        boolean oldGone,
        boolean newGone,
        @Nullable Instant oldCreated) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** Whether it is about the credential that was registered then, and not about one that had the same name before. */
    boolean isAbout(@Nullable Instant created) {
        return created == null || !created.isAfter(startedAt.plus(CLOCKS_DIFFER));
    }

    /** Whether something is left to be done, as far as is remembered. */
    boolean isInHand() {
        return !oldGone && isCurrent();
    }

    /** Whether it is about the credential that has, or had last, the old name. */
    boolean isCurrent() {
        return isAbout(oldCreated);
    }
}
