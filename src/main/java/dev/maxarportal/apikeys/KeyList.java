package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the person's keys with what was noted about them; their texts are dropped while the answer is being read. */
@Component
class KeyList {

    private final Maxar maxar;
    private final ApiKeyApi keys;
    private final KeyMemory memory;
    private final KeyNotes notes;
    private final Clock clock;

    KeyList(Maxar maxar, ApiKeyApi keys, KeyMemory memory, KeyNotes notes, Clock clock) {
        this.maxar = maxar;
        this.keys = keys;
        this.memory = memory;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * All keys of the person, in Maxar's order.
     *
     * @throws dev.maxarportal.maxar.MaxarException when the list cannot be read
     */
    List<KeyRow> read(CurrentUser person) {
        Instant now = clock.instant();
        List<KeyRow> list =
                maxar.await(keys.list().map(key -> KeyRow.of(key, now)).collectList());
        memory.seen(person.getName(), list);
        Map<String, KeyNote> noted = notes.all(person.getName());
        return noted.isEmpty()
                ? list
                : list.stream().map(row -> withNote(row, noted)).toList();
    }

    /**
     * Those of the person's keys that have one of the ids.
     *
     * @throws dev.maxarportal.maxar.MaxarException when the list cannot be read
     */
    List<KeyRow> read(CurrentUser person, Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return read(person).stream().filter(key -> wanted.contains(key.id())).toList();
    }

    private static KeyRow withNote(KeyRow row, Map<String, KeyNote> noted) {
        KeyNote note = noted.get(row.id());
        return note == null ? row : row.with(note);
    }
}
