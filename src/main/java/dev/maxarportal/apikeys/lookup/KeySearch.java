package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.ComparedKeys;
import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds out which of a person's keys is meant: among those of the list, and among those that were in it once. While the
 * list cannot be read, what is remembered has to do.
 */
@Component
class KeySearch {

    private final KeyList keys;
    private final KnownKeys known;
    private final KeyNotes notes;
    private final Clock clock;

    KeySearch(KeyList keys, KnownKeys known, KeyNotes notes, Clock clock) {
        this.keys = keys;
        this.known = known;
        this.notes = notes;
        this.clock = clock;
    }

    FoundKeys find(CurrentUser person, Pasted.Text pasted) {
        ComparedKeys compared;
        try {
            compared = keys.compare(person, pasted.text());
        } catch (MaxarException problem) {
            return new FoundKeys(fitting(person, List.of(), ofFingerprint(pasted)), false, problem);
        }
        if (!compared.same().isEmpty()) {
            return new FoundKeys(
                    compared.same().stream()
                            .map(row -> FoundKey.listed(row, null))
                            .toList(),
                    true,
                    null);
        }
        // Those whose text is known have another one, however alike the fingerprints are.
        Set<String> others = compared.all().stream()
                .filter(row -> row.fingerprint() != null)
                .map(KeyRow::id)
                .collect(Collectors.toSet());
        Predicate<FoundKey> wanted =
                ofFingerprint(pasted).and(key -> !others.contains(key.key().id()));
        return new FoundKeys(fitting(person, compared.all(), wanted), compared.areComparable(), null);
    }

    FoundKeys find(CurrentUser person, Pasted.Fingerprint pasted) {
        return find(person, key -> pasted.digits().equals(key.key().fingerprint()));
    }

    FoundKeys find(CurrentUser person, Pasted.LastFour pasted) {
        return find(person, key -> pasted.end().equalsIgnoreCase(key.key().lastFour()));
    }

    /**
     * Whether it is one of the person's keys, or was, and things can be noted about it. The list is asked last.
     *
     * @throws MaxarException when the list would have to tell and cannot be read
     */
    boolean knows(CurrentUser person, String id) {
        return isPossible(id)
                && id.length() <= KnownKeys.LONGEST_ID
                && (known.find(person.getName(), id).isPresent()
                        || !keys.read(person, List.of(id)).isEmpty());
    }

    /** A database may refuse to be asked for others. */
    private static boolean isPossible(String id) {
        return !id.isEmpty() && PlainText.of(id).equals(id);
    }

    /** The key with this id. */
    FoundKeys find(CurrentUser person, String id) {
        boolean possible = isPossible(id);
        List<KeyRow> there;
        MaxarException problem = null;
        try {
            there = possible ? keys.read(person, List.of(id)) : List.of();
        } catch (MaxarException unreadable) {
            there = List.of();
            problem = unreadable;
        }
        // Only now: reading the list may have taught that the key has gone, or what it is.
        KnownKey now = possible ? known.find(person.getName(), id).orElse(null) : null;
        Optional<FoundKey> listed = there.stream().findFirst().map(row -> FoundKey.listed(row, now));
        return new FoundKeys(
                listed.or(() -> Optional.ofNullable(now).map(key -> remembered(person, key))).stream()
                        .toList(),
                problem == null,
                problem);
    }

    private FoundKeys find(CurrentUser person, Predicate<FoundKey> wanted) {
        try {
            List<KeyRow> list = keys.read(person);
            return new FoundKeys(
                    fitting(person, list, wanted), new ComparedKeys(list, List.of()).areComparable(), null);
        } catch (MaxarException problem) {
            return new FoundKeys(fitting(person, List.of(), wanted), false, problem);
        }
    }

    private static Predicate<FoundKey> ofFingerprint(Pasted.Text pasted) {
        KeyMark mark = KeyMark.of(pasted.text().reveal());
        String fingerprint = mark == null ? null : mark.fingerprint();
        return key -> fingerprint != null && fingerprint.equals(key.key().fingerprint());
    }

    private List<FoundKey> fitting(CurrentUser person, List<KeyRow> list, Predicate<FoundKey> wanted) {
        Map<String, KnownKey> remembered =
                known.all(person.getName()).stream().collect(Collectors.toMap(KnownKey::id, Function.identity()));
        Stream<FoundKey> listed = list.stream().map(row -> FoundKey.listed(row, remembered.get(row.id())));
        Set<String> there = list.stream().map(KeyRow::id).collect(Collectors.toSet());
        Stream<FoundKey> others = remembered.values().stream()
                .filter(key -> !there.contains(key.id()))
                .map(key -> FoundKey.remembered(key, KeyNote.NONE, clock.instant()))
                .sorted(Comparator.comparing(
                        FoundKey::goneAt, Comparator.nullsFirst(Comparator.<Instant>reverseOrder())));
        return Stream.concat(
                        listed.filter(wanted),
                        others.filter(wanted)
                                .map(key -> key.noting(note(person, key.key().id()))))
                .toList();
    }

    private FoundKey remembered(CurrentUser person, KnownKey key) {
        return FoundKey.remembered(key, note(person, key.id()), clock.instant());
    }

    private KeyNote note(CurrentUser person, String id) {
        return notes.of(person.getName(), id);
    }
}
