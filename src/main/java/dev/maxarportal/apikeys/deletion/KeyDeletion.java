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
import java.util.stream.IntStream;
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
        try {
            call(person, ids, answers, inTime);
        } catch (RuntimeException signInEnded) {
            // What was done by then is not forgotten.
            if (!answers.isEmpty()) {
                answers.listed(null);
                kept(person, facts, ids, answers);
            }
            throw signInEnded;
        }
        return kept(person, facts, ids, answers);
    }

    private void call(CurrentUser person, List<String> ids, DeletionAnswers answers, BooleanSupplier inTime) {
        answers.toAll(maxar.await(calls.first(ids)));
        answers.listed(answers.areFinal() ? null : listed(person, inTime));
        List<String> again = answers.toTryAlone();
        if (again.isEmpty() || !inTime.getAsBoolean()) {
            return;
        }
        maxar.await(calls.alone(again, inTime)).forEach(answers::toOne);
        answers.listed(listed(person, inTime));
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

    private DeletionReport kept(CurrentUser person, KeysBefore.Facts facts, List<String> ids, DeletionAnswers answers) {
        List<DeletedKey> keys = ids.stream()
                .map(id -> answers.of(id, facts.of(id), facts.wasThere(id)))
                .toList();
        List<KnownKey> deleted = keys.stream()
                .filter(key -> key.fate().isDeleted() && !key.id().isEmpty())
                .map(key -> facts.orNameless(key.id()))
                .toList();
        memory.deleted(person.getName(), deleted, person.displayName());
        trail.record(
                person.actor(),
                AuditAction.KEY_DELETED,
                keys.stream().map(KeyDeletion::audited).toList());
        Set<String> left = IntStream.range(0, ids.size())
                .filter(at -> keys.get(at).fate().isOpen())
                .mapToObj(ids::get)
                .collect(Collectors.toSet());
        return DeletionReport.of(keys, answers.advice(left));
    }

    private static Audited audited(DeletedKey key) {
        String id = key.id().isEmpty() ? "unknown id" : key.id();
        String more =
                switch (key.fate()) {
                    case DELETED -> "";
                    case ACCEPTED -> " Maxar’s list still had it.";
                    case ALREADY_GONE -> " It was already gone.";
                    case NOT_LISTED -> " There was no such key in the person’s list.";
                    case STILL_THERE, UNCERTAIN -> " " + key.reason();
                };
        String which = key.id().isEmpty() ? "Unknown id" : "Id " + id;
        return new Audited(
                key.fate().audited(),
                key.name().isEmpty() ? id : key.name(),
                more.isEmpty() ? which : which + "." + more);
    }
}
