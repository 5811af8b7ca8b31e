package dev.maxarportal.apikeys.replacement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that another one is to take the place of.
 *
 * @param oldKey id of the one
 * @param newName name of the other
 * @param newKey id of the other; null as long as Maxar has not answered with it
 * @param beingMade whether a request may still be at work on the new key
 * @param doneUses places of use that have the new key already
 */
record Replacement(
        String oldKey,
        String newName,
        @Nullable String newKey,
        boolean beingMade,
        Instant startedAt,
        List<String> doneUses) {}
