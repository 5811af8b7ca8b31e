package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.lookup.Pasted.Spelling;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why a key is refused, as far as that can be told without using it.
 *
 * @param verdicts one on each cause
 */
record KeyDiagnosis(Map<Refusal, Verdict> verdicts) {

    /**
     * What the verdicts rest on.
     *
     * @param key the key; null when none was found
     * @param complete whether a key of the person's would have been found: the list was read and told enough to compare
     * @param spelling how the header or parameter was spelt that the key was pasted with
     * @param roleChanged when the person's role last changed; null when no change was seen
     * @param active whether the person's user is active; null when nobody could tell
     */
    record Evidence(
            @Nullable FoundKey key,
            boolean complete,
            Spelling spelling,
            @Nullable Instant roleChanged,
            @Nullable Boolean active) {}

    static KeyDiagnosis of(Evidence evidence) {
        Map<Refusal, Verdict> verdicts = new EnumMap<>(Refusal.class);
        for (Refusal cause : Refusal.values()) {
            verdicts.put(
                    cause,
                    switch (cause) {
                        case NOT_YOURS -> notYours(evidence);
                        case DELETED -> deleted(evidence.key());
                        case EXPIRED -> expired(evidence.key());
                        case NO_KEYS_TAKEN -> Verdict.UNKNOWN;
                        case MISSPELT -> misspelt(evidence.spelling());
                        case OLD_ROLE -> oldRole(evidence.key(), evidence.roleChanged());
                        case INACTIVE -> evidence.active() == null ? Verdict.UNKNOWN : Verdict.of(!evidence.active());
                    });
        }
        return new KeyDiagnosis(verdicts);
    }

    public Verdict on(Refusal cause) {
        return verdicts.getOrDefault(cause, Verdict.UNKNOWN);
    }

    /** The first cause that applies; where none surely does, the first that may; null when there is none either. */
    public @Nullable Refusal first() {
        Refusal sure = first(verdict -> verdict == Verdict.THE_CAUSE);
        return sure == null ? first(verdict -> verdict == Verdict.MAYBE) : sure;
    }

    /** Whether the first is the cause and not only perhaps. */
    public boolean isSure() {
        Refusal first = first();
        return first != null && on(first) == Verdict.THE_CAUSE;
    }

    private @Nullable Refusal first(Predicate<Verdict> wanted) {
        return Arrays.stream(Refusal.values())
                .filter(cause -> wanted.test(on(cause)))
                .findFirst()
                .orElse(null);
    }

    private static Verdict notYours(Evidence evidence) {
        if (evidence.key() != null) {
            return Verdict.NOT_THE_CAUSE;
        }
        return evidence.complete() ? Verdict.THE_CAUSE : Verdict.UNKNOWN;
    }

    private static Verdict deleted(@Nullable FoundKey key) {
        return key == null || key.isUncertain() ? Verdict.UNKNOWN : Verdict.of(key.isGone());
    }

    private static Verdict expired(@Nullable FoundKey key) {
        return key == null || key.key().expiresAt() == null ? Verdict.UNKNOWN : Verdict.of(key.isExpired());
    }

    private static Verdict misspelt(Spelling spelling) {
        return switch (spelling) {
            case UNTOLD -> Verdict.UNKNOWN;
            case RIGHT -> Verdict.NOT_THE_CAUSE;
            case DOUBTFUL -> Verdict.MAYBE;
            case WRONG -> Verdict.THE_CAUSE;
        };
    }

    /** A key with too few rights is more often refused with 403. */
    private static Verdict oldRole(@Nullable FoundKey key, @Nullable Instant changed) {
        Instant created = key == null ? null : key.key().createdAt();
        if (created == null || changed == null) {
            return Verdict.UNKNOWN;
        }
        return changed.isAfter(created) ? Verdict.MAYBE : Verdict.NOT_THE_CAUSE;
    }
}
