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
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds out which of a person's keys is meant: among those of the list, and among those that were in it once. While the
 * list cannot be read, what is remembered has to do.
 */
@Component
class KeySearch {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

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

    /** The keys with this text; where it is no key's text, those that have it for their id or for their SHA-256. */
    FoundKeys findText(CurrentUser person, Secret text) {
        ComparedKeys compared;
        try {
            compared = keys.compare(person, text);
        } catch (MaxarException problem) {
            return remembered(person, ofFingerprint(text).or(named(text.reveal())), problem);
        }
        if (!compared.same().isEmpty()) {
            return new FoundKeys(
                    compared.same().stream()
                            .map(row -> FoundKey.listed(row, null))
                            .toList(),
                    Comparison.ALL,
                    null);
        }
        // Rows may have their fingerprints from the memory, where the list tells no text to compare with.
        Predicate<FoundKey> wanted = ofFingerprint(text).or(named(text.reveal()));
        return listed(person, compared.all(), wanted, row -> row.fingerprint() != null);
    }

    FoundKeys findByFingerprint(CurrentUser person, String digits) {
        return find(person, key -> digits.equals(key.key().fingerprint()), row -> row.fingerprint() != null);
    }

    FoundKeys findByEnd(CurrentUser person, String end) {
        return find(person, key -> end.equalsIgnoreCase(key.key().lastFour()), row -> row.lastFour() != null);
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
    FoundKeys findById(CurrentUser person, String id) {
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
                Comparison.ALL,
                problem);
    }

    private FoundKeys find(CurrentUser person, Predicate<FoundKey> wanted, Predicate<KeyRow> telling) {
        try {
            return listed(person, keys.read(person), wanted, telling);
        } catch (MaxarException problem) {
            return remembered(person, wanted, problem);
        }
    }

    private static Predicate<FoundKey> ofFingerprint(Secret text) {
        KeyMark mark = KeyMark.of(text.reveal());
        String fingerprint = mark == null ? null : mark.fingerprint();
        return key -> fingerprint != null && fingerprint.equals(key.key().fingerprint());
    }

    private static Predicate<FoundKey> named(String name) {
        String fingerprint =
                SHA_256.matcher(name).matches() ? name.substring(0, 8).toLowerCase(Locale.ROOT) : null;
        return key -> key.key().id().equals(name)
                || fingerprint != null && fingerprint.equals(key.key().fingerprint());
    }

    private FoundKeys listed(
            CurrentUser person, List<KeyRow> list, Predicate<FoundKey> wanted, Predicate<KeyRow> telling) {
        return new FoundKeys(fitting(person, candidates(person, list), wanted), Comparison.of(list, telling), null);
    }

    /** What has to do while the list cannot be read. */
    private FoundKeys remembered(CurrentUser person, Predicate<FoundKey> wanted, MaxarException problem) {
        return new FoundKeys(fitting(person, candidates(person, List.of()), wanted), Comparison.NONE, problem);
    }

    /** All of the list, and then those that are only remembered. */
    private List<FoundKey> candidates(CurrentUser person, List<KeyRow> list) {
        Map<String, KnownKey> remembered =
                known.all(person.getName()).stream().collect(Collectors.toMap(KnownKey::id, Function.identity()));
        Stream<FoundKey> listed = list.stream().map(row -> FoundKey.listed(row, remembered.get(row.id())));
        Set<String> there = list.stream().map(KeyRow::id).collect(Collectors.toSet());
        Stream<FoundKey> others = remembered.values().stream()
                .filter(key -> !there.contains(key.id()))
                .map(key -> FoundKey.remembered(key, KeyNote.NONE, clock.instant()))
                .sorted(Comparator.comparing(
                        FoundKey::goneAt, Comparator.nullsFirst(Comparator.<Instant>reverseOrder())));
        return Stream.concat(listed, others).toList();
    }

    private List<FoundKey> fitting(CurrentUser person, List<FoundKey> candidates, Predicate<FoundKey> wanted) {
        return candidates.stream()
                .filter(wanted)
                .map(key ->
                        key.listed() ? key : key.noting(note(person, key.key().id())))
                .toList();
    }

    private FoundKey remembered(CurrentUser person, KnownKey key) {
        return FoundKey.remembered(key, note(person, key.id()), clock.instant());
    }

    private KeyNote note(CurrentUser person, String id) {
        return notes.of(person.getName(), id);
    }
}
