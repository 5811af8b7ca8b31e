package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds keys that are to be replaced, also those that are gone already. */
@Component
class OldKeys {

    private final KeyList list;
    private final KnownKeys known;
    private final KeyNotes notes;
    private final Clock clock;

    OldKeys(KeyList list, KnownKeys known, KeyNotes notes, Clock clock) {
        this.list = list;
        this.known = known;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * The person's key with that id; empty when the person never had one.
     *
     * @throws dev.maxarportal.maxar.MaxarException when the list cannot be read
     */
    Optional<OldKey> find(CurrentUser person, String id) {
        List<KeyRow> all = list.read(person);
        return all.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(key -> new OldKey(key, true, all))
                .or(() -> remembered(person, id, all));
    }

    /** The same without asking Maxar, for when it cannot be asked. */
    Optional<OldKey> remembered(CurrentUser person, String id) {
        return remembered(person, id, List.of()).map(old -> new OldKey(old.key(), true, List.of()));
    }

    private Optional<OldKey> remembered(CurrentUser person, String id, List<KeyRow> all) {
        return Optional.ofNullable(known.find(person.getName(), List.of(id)).get(id))
                .map(key -> key.asRow(clock.instant()).with(notes.of(person.getName(), id)))
                .map(key -> new OldKey(key, false, all));
    }
}
