package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.maxar.MaxarException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rollover has come, and what is left to be done.
 *
 * @param next the credential that takes the place; null when none was chosen
 * @param rollover null when none was begun
 * @param suggestion what to call the next one; null when there is one, or when Maxar could not be asked
 * @param advice when the old one may be retired; if people are told only now, as long as they are not
 * @param text what people are to be told
 * @param problem why this is what the portal remembers; null when Maxar told
 */
record RolloverPage(
        Sighting old,
        @Nullable Sighting next,
        @Nullable Rollover rollover,
        @Nullable String suggestion,
        RetirementAdvice advice,
        String text,
        @Nullable MaxarException problem) {

    private static final int LINE = 52;

    /** Whether a credential is there that takes the place. */
    public boolean isRegistered() {
        return next != null && !next.gone();
    }

    public boolean isTold() {
        return isRegistered() && rollover != null && rollover.toldAt() != null;
    }

    /** Whether the old one is gone, so that nothing is left to be done. */
    public boolean isOver() {
        return old.gone();
    }

    public Step registering() {
        return isRegistered() ? Step.DONE : isOver() ? Step.LATER : Step.NEXT;
    }

    public Step telling() {
        return isTold() ? Step.DONE : isRegistered() ? Step.NEXT : Step.LATER;
    }

    public Step retiring() {
        return isOver() ? Step.DONE : isTold() ? Step.NEXT : Step.LATER;
    }

    /** What speaks against the chosen one. */
    public List<String> doubts() {
        Credential before = old.credential();
        Credential after = next == null || next.gone() ? null : next.credential();
        return before == null || after == null ? List.of() : SuccessorDoubts.of(before, after);
    }

    /** The old one's, for the form that registers the next one; null when it is not known. */
    public @Nullable String provider() {
        Provider provider = old.credential() == null ? null : old.credential().provider();
        return provider == null ? null : provider.code();
    }

    /** The old one's, for the same form. */
    public String description() {
        return old.credential() == null ? "" : old.credential().harmlessDescription();
    }

    /** About how many lines the text fills, where long ones are broken. */
    public int textRows() {
        return 1 + text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
    }
}
