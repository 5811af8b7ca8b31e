package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Maxar answered to the deletion of some keys, and what that comes to. A call for one key alone that was accepted is
 * believed. Else the list, read again, has the last word: an answer may be lost, and one to several does not tell of each.
 *
 * <table>
 * <caption>What became of a key, the first line that fits</caption>
 * <tr><th>last answer</th><th>in the list now</th><th>was there</th><th>fate</th></tr>
 * <tr><td>accepted, for it alone</td><td>yes</td><td></td><td>ACCEPTED</td></tr>
 * <tr><td>not accepted for it alone</td><td>no, not read</td><td>never known</td><td>NOT_LISTED</td></tr>
 * <tr><td>accepted, for it alone</td><td>no, not read</td><td>yes, never known</td><td>DELETED</td></tr>
 * <tr><td>404, for it alone</td><td>yes, no, not read</td><td>yes</td><td>DELETED after an earlier call that may have done
 * it, else ALREADY_GONE</td></tr>
 * <tr><td>any</td><td>yes</td><td></td><td>STILL_THERE</td></tr>
 * <tr><td>any</td><td>no</td><td>yes</td><td>DELETED if any call may have done it, else ALREADY_GONE</td></tr>
 * <tr><td>any</td><td>no</td><td>no</td><td>ALREADY_GONE</td></tr>
 * <tr><td>any other</td><td>not read</td><td></td><td>UNCERTAIN if any call may have done it, else STILL_THERE</td></tr>
 * </table>
 */
final class DeletionAnswers {

    private static final Set<Problem> OF_THE_PERSON =
            Set.of(Problem.UNAUTHORIZED, Problem.FORBIDDEN, Problem.TOO_MANY_REQUESTS);

    private final List<String> ids;
    private final Map<String, Answer> last = new HashMap<>();
    private final Set<String> perhapsDone = new HashSet<>();
    private final Set<String> askedAlone = new HashSet<>();
    private final Set<String> lacked = new HashSet<>();
    private @Nullable Set<String> listed;

    DeletionAnswers(List<String> ids) {
        this.ids = ids;
    }

    /** The answer to the first call, which was for all. */
    void toAll(Answer answer) {
        if (ids.size() == 1) {
            askedAlone.addAll(ids);
        }
        ids.forEach(id -> to(id, answer));
    }

    /** The answer to a call for one key alone. */
    void toOne(String id, Answer answer) {
        askedAlone.add(id);
        to(id, answer);
    }

    private void to(String id, Answer answer) {
        last.put(id, answer);
        if (answer.problem() == null || !answer.problem().hadNoEffect()) {
            perhapsDone.add(id);
        }
    }

    /**
     * The list was read after the last call.
     *
     * @param now ids of the keys that it still has; null when it could not be read
     */
    void listed(@Nullable Set<String> now) {
        listed = now;
        if (now != null) {
            ids.stream().filter(id -> !now.contains(id)).forEach(lacked::add);
        }
    }

    boolean isEmpty() {
        return last.isEmpty();
    }

    /** Whether the service refused the person or asked to slow down, so that nothing more is to be asked of it. */
    boolean areFinal() {
        return problems().anyMatch(problem -> OF_THE_PERSON.contains(problem.problem()));
    }

    /** Which keys get a call of their own after the first call: deleting twice does no harm. */
    List<String> toTryAlone() {
        Set<String> there = listed;
        MaxarException problem = problems().findFirst().orElse(null);
        boolean alone = ids.size() == 1 && (problem == null || problem.problem() != Problem.RENEWED);
        if (areFinal() || alone) {
            return List.of();
        }
        if (there == null) {
            // Without the list only what surely was not done is worth another call.
            return problem == null || problem.isOutage() ? List.of() : ids;
        }
        return ids.stream().filter(there::contains).toList();
    }

    /** What the person can do about keys that are not gone; null when there is nothing to be said. */
    @Nullable
    String advice(Set<String> left) {
        return ids.stream()
                .filter(left::contains)
                .map(id -> answer(id).problem())
                .filter(Objects::nonNull)
                .filter(problem -> problem.problem() != Problem.NOT_FOUND)
                .map(MaxarException::advice)
                .findFirst()
                .orElse(null);
    }

    private Stream<MaxarException> problems() {
        return ids.stream().map(id -> answer(id).problem()).filter(Objects::nonNull);
    }

    private Answer answer(String id) {
        return last.getOrDefault(id, Answer.ACCEPTED);
    }

    /**
     * What became of a key.
     *
     * @param before what was known of it; null when nothing was
     * @param wasThere whether it was there before, as far as anybody knew
     */
    DeletedKey of(String id, @Nullable KnownKey before, boolean wasThere) {
        KeyFate fate = fate(id, wasThere, before == null && !wasThere);
        boolean tellable = before != null || DeletedKey.isTellable(id);
        return DeletedKey.of(id, before, fate, fate.isOpen() ? reason(answer(id), fate, tellable) : null);
    }

    private KeyFate fate(String id, boolean wasThere, boolean neverKnown) {
        MaxarException problem = answer(id).problem();
        boolean alone = askedAlone.contains(id);
        boolean isListed = listed != null && listed.contains(id);
        if (alone && problem == null && isListed) {
            return KeyFate.ACCEPTED;
        }
        if (neverKnown && !isListed) {
            return alone && problem == null ? KeyFate.DELETED : KeyFate.NOT_LISTED;
        }
        boolean done = wasThere && perhapsDone.contains(id);
        boolean goneForMaxar = problem == null || problem.problem() == Problem.NOT_FOUND;
        if (alone && goneForMaxar || !isListed && lacked.contains(id)) {
            return done ? KeyFate.DELETED : KeyFate.ALREADY_GONE;
        }
        return !isListed && perhapsDone.contains(id) ? KeyFate.UNCERTAIN : KeyFate.STILL_THERE;
    }

    private static String reason(Answer answer, KeyFate fate, boolean tellable) {
        MaxarException problem = answer.problem();
        if (problem == null) {
            return fate == KeyFate.UNCERTAIN
                    ? "Maxar accepted the deletion, but the list could not be read again to see whether this key is gone."
                    : "Maxar accepted the deletion but still lists it.";
        }
        // Maxar may repeat an id that is none.
        String told = problem.reason() == null || !tellable ? "" : " Maxar’s reason: “" + problem.reason() + "”.";
        return problem.happened()
                + told
                + (fate == KeyFate.UNCERTAIN ? " Whether the key is gone is not certain." : "");
    }

    /**
     * The answer to one call.
     *
     * @param problem null when the service accepted it
     */
    record Answer(@Nullable MaxarException problem) {

        static final Answer ACCEPTED = new Answer(null);
    }
}
