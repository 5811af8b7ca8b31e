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
 * What Maxar answered to the deletion of some keys, and what that comes to. The list, read again, has the last word: an
 * answer may be lost, and one to several keys does not tell of each.
 */
final class DeletionAnswers {

    private static final Set<Problem> OF_THE_PERSON =
            Set.of(Problem.UNAUTHORIZED, Problem.FORBIDDEN, Problem.TOO_MANY_REQUESTS);

    private final List<String> ids;
    private final Map<String, Answer> last = new HashMap<>();
    private final Set<String> perhapsDone = new HashSet<>();
    private final Set<String> askedAlone = new HashSet<>();

    DeletionAnswers(List<String> ids) {
        this.ids = ids;
    }

    /** The answer to the first call, which was for all. */
    void toAll(Answer answer) {
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

    boolean isEmpty() {
        return last.isEmpty();
    }

    /** Whether the service refused the person or asked to slow down, so that nothing more is to be asked of it. */
    boolean areFinal() {
        return problems().anyMatch(problem -> OF_THE_PERSON.contains(problem.problem()));
    }

    /**
     * Which keys get a call of their own after the first call: deleting twice does no harm.
     *
     * @param listed ids of the keys that the list still has; null when it could not be read
     */
    List<String> toTryAlone(@Nullable Set<String> listed) {
        MaxarException problem = problems().findFirst().orElse(null);
        boolean alone = ids.size() == 1 && (problem == null || problem.problem() != Problem.RENEWED);
        if (areFinal() || alone) {
            return List.of();
        }
        if (listed == null) {
            // Without the list only what surely was not done is worth another call.
            return problem == null || problem.isOutage() ? List.of() : ids;
        }
        return ids.stream().filter(listed::contains).toList();
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
     * @param listed ids of the keys that the list still has; null when it could not be read
     */
    DeletedKey of(String id, @Nullable KnownKey before, boolean wasThere, @Nullable Set<String> listed) {
        Answer answer = answer(id);
        KeyFate fate =
                listed == null || isUnknown(id) ? fateByAnswer(id, answer, wasThere) : fateByList(id, wasThere, listed);
        return new DeletedKey(
                id,
                before == null ? "" : before.name(),
                before == null ? null : before.lastFour(),
                fate,
                fate.isGone() ? null : reason(answer, fate));
    }

    /** Whether Maxar, asked for this key alone, knows none such; its list may show it a while longer. */
    private boolean isUnknown(String id) {
        MaxarException problem = answer(id).problem();
        return problem != null
                && problem.problem() == Problem.NOT_FOUND
                && (ids.size() == 1 || askedAlone.contains(id));
    }

    private KeyFate fateByList(String id, boolean wasThere, Set<String> listed) {
        if (listed.contains(id)) {
            return KeyFate.STILL_THERE;
        }
        return wasThere && perhapsDone.contains(id) ? KeyFate.DELETED : KeyFate.ALREADY_GONE;
    }

    private KeyFate fateByAnswer(String id, Answer answer, boolean wasThere) {
        MaxarException problem = answer.problem();
        if (problem == null || problem.problem() == Problem.NOT_FOUND) {
            return wasThere && perhapsDone.contains(id) ? KeyFate.DELETED : KeyFate.ALREADY_GONE;
        }
        return perhapsDone.contains(id) ? KeyFate.UNCERTAIN : KeyFate.STILL_THERE;
    }

    private static String reason(Answer answer, KeyFate fate) {
        MaxarException problem = answer.problem();
        if (problem == null) {
            return "Maxar accepted the deletion but still lists it.";
        }
        String told = problem.reason() == null ? "" : " Maxar’s reason: “" + problem.reason() + "”.";
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
