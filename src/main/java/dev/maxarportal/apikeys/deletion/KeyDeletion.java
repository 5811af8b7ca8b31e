package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyMemory;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.audit.Audited;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.signin.CurrentUser;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Deletes keys: one by its own call, several by a single call with a body. Then the list is read again, and those that it
 * still has get a call each, as where a proxy dropped the body. What became of each key is remembered and audited.
 */
@Component
public class KeyDeletion {

    /** No call starts later than after so many time limits, so that all are over after one more. */
    private static final int LIMITS_BEFORE_THE_LAST = 2;

    private final Maxar maxar;
    private final DeletionCalls calls;
    private final KeyList list;
    private final KeysBefore before;
    private final KeyMemory memory;
    private final AuditTrail trail;
    private final Duration patience;

    KeyDeletion(
            Maxar maxar,
            DeletionCalls calls,
            KeyList list,
            KeysBefore before,
            KeyMemory memory,
            AuditTrail trail,
            MaxarProperties properties) {
        this.maxar = maxar;
        this.calls = calls;
        this.list = list;
        this.before = before;
        this.memory = memory;
        this.trail = trail;
        this.patience = properties.timeLimit().multipliedBy(LIMITS_BEFORE_THE_LAST);
    }

    /** Deletes the keys, each of which is named once. */
    public DeletionReport delete(CurrentUser person, List<String> ids) {
        long began = System.nanoTime();
        BooleanSupplier inTime = () -> System.nanoTime() - began < patience.toNanos();
        KeysBefore.Facts facts = before.of(person, ids);
        DeletionAnswers answers = new DeletionAnswers(ids);
        Set<String> listed;
        try {
            listed = call(person, ids, answers, inTime);
        } catch (RuntimeException signInEnded) {
            // What was done by then is not forgotten.
            if (!answers.isEmpty()) {
                kept(person, facts, ids, answers, null);
            }
            throw signInEnded;
        }
        return kept(person, facts, ids, answers, listed);
    }

    private @Nullable Set<String> call(
            CurrentUser person, List<String> ids, DeletionAnswers answers, BooleanSupplier inTime) {
        answers.toAll(maxar.await(calls.first(ids)));
        Set<String> listed = answers.areFinal() ? null : listed(person, inTime);
        List<String> again = answers.toTryAlone(listed);
        if (again.isEmpty() || !inTime.getAsBoolean()) {
            return listed;
        }
        maxar.await(calls.alone(again, inTime)).forEach(answers::toOne);
        return listed(person, inTime);
    }

    /** Ids of the keys that the list has now; null when it could not be read. */
    private @Nullable Set<String> listed(CurrentUser person, BooleanSupplier inTime) {
        if (!inTime.getAsBoolean()) {
            return null;
        }
        try {
            Set<String> listed = new HashSet<>();
            list.read(person).forEach(key -> listed.add(key.id()));
            return listed;
        } catch (MaxarException unreadable) {
            return null;
        }
    }

    private DeletionReport kept(
            CurrentUser person,
            KeysBefore.Facts facts,
            List<String> ids,
            DeletionAnswers answers,
            @Nullable Set<String> listed) {
        List<DeletedKey> keys = ids.stream()
                .map(id -> answers.of(id, facts.of(id), facts.wasThere(id), listed))
                .toList();
        List<KnownKey> deleted = keys.stream()
                .filter(key -> key.fate() == KeyFate.DELETED)
                .map(key -> facts.orNameless(key.id()))
                .toList();
        memory.deleted(person.getName(), deleted, person.displayName());
        trail.record(
                person.actor(),
                AuditAction.KEY_DELETED,
                keys.stream().map(KeyDeletion::audited).toList());
        Set<String> left =
                keys.stream().filter(key -> !key.isGone()).map(DeletedKey::id).collect(Collectors.toSet());
        return DeletionReport.of(keys, answers.advice(left));
    }

    private static Audited audited(DeletedKey key) {
        String end = key.lastFour() == null ? "" : ", ends in " + key.lastFour();
        String more = key.reason() != null
                ? ". " + key.reason()
                : key.fate() == KeyFate.ALREADY_GONE ? ". It was already gone." : "";
        return new Audited(
                key.fate().audited(), key.name().isEmpty() ? key.id() : key.name(), "Id " + key.id() + end + more);
    }
}
