package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads the person's keys with what was noted about them; their texts are dropped while the answer is being read. */
@Component
public class KeyList {

    /** So many are looked up by their ids. */
    private static final int FEW = 200;

    private final Maxar maxar;
    private final ApiKeyApi keys;
    private final KeyMemory memory;
    private final KnownKeys known;
    private final KeyNotes notes;
    private final Clock clock;

    KeyList(Maxar maxar, ApiKeyApi keys, KeyMemory memory, KnownKeys known, KeyNotes notes, Clock clock) {
        this.maxar = maxar;
        this.keys = keys;
        this.memory = memory;
        this.known = known;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * All keys of the person, in Maxar's order.
     *
     * @throws dev.maxarportal.maxar.MaxarException when the list cannot be read
     */
    public List<KeyRow> read(CurrentUser person) {
        Instant now = clock.instant();
        List<KeyRow> told =
                maxar.await(keys.list().map(key -> KeyRow.of(key, now)).collectList());
        return marked(person, kept(person, now, told));
    }

    /**
     * All keys of the person as the list tells of them, without remembered marks, and which of them have this text. Every
     * key is compared, so that the time it takes tells nothing.
     *
     * @throws dev.maxarportal.maxar.MaxarException when the list cannot be read
     */
    public ComparedKeys compare(CurrentUser person, Secret text) {
        Instant now = clock.instant();
        List<Compared> compared = maxar.await(keys.list()
                .map(key -> new Compared(
                        KeyRow.of(key, now), key.mark() != null && key.mark().isOf(text)))
                .collectList());
        List<KeyRow> list =
                kept(person, now, compared.stream().map(Compared::row).toList());
        List<KeyRow> same = IntStream.range(0, list.size())
                .filter(at -> compared.get(at).same())
                .mapToObj(list::get)
                .toList();
        return new ComparedKeys(list, same);
    }

    private record Compared(KeyRow row, boolean same) {}

    /** Hands the list to the memory, and adds the notes to it. */
    private List<KeyRow> kept(CurrentUser person, Instant begun, List<KeyRow> list) {
        memory.seen(person.getName(), list, begun);
        Map<String, KeyNote> noted = notes.all(person.getName());
        return noted.isEmpty()
                ? list
                : list.stream().map(row -> withNote(row, noted)).toList();
    }

    /** With the marks of texts that the list does not tell, as those of keys that were made here are known. */
    private List<KeyRow> marked(CurrentUser person, List<KeyRow> list) {
        List<String> untold = list.stream()
                .filter(row -> row.fingerprint() == null)
                .map(KeyRow::id)
                .toList();
        if (untold.isEmpty()) {
            return list;
        }
        Map<String, KnownKey> marks = untold.size() <= FEW
                ? known.find(person.getName(), untold)
                : known.marked(person.getName()).stream().collect(Collectors.toMap(KnownKey::id, Function.identity()));
        return list.stream()
                .map(row -> {
                    KnownKey mark = row.fingerprint() == null ? marks.get(row.id()) : null;
                    return mark == null ? row : row.marked(mark);
                })
                .toList();
    }

    /**
     * Those of the person's keys that have one of the ids.
     *
     * @throws dev.maxarportal.maxar.MaxarException when the list cannot be read
     */
    public List<KeyRow> read(CurrentUser person, Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return read(person).stream().filter(key -> wanted.contains(key.id())).toList();
    }

    private static KeyRow withNote(KeyRow row, Map<String, KeyNote> noted) {
        KeyNote note = noted.get(row.id());
        return note == null ? row : row.with(note);
    }
}
