package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the list of keys says of the replacements under way. */
@Component
public class ReplacementPanel {

    private final Replacements replacements;
    private final KnownKeys known;
    private final KeyNotes notes;
    private final Clock clock;

    ReplacementPanel(Replacements replacements, KnownKeys known, KeyNotes notes, Clock clock) {
        this.replacements = replacements;
        this.known = known;
        this.notes = notes;
        this.clock = clock;
    }

    /** Of the person, whose whole list this is. */
    public Shown of(String person, List<KeyRow> list) {
        List<Replacement> underWay = replacements.underWay(person);
        if (underWay.isEmpty()) {
            return new Shown(List.of());
        }
        Map<String, KeyRow> byId =
                list.stream().collect(Collectors.toMap(KeyRow::id, Function.identity(), (one, other) -> one));
        return new Shown(underWay.stream()
                .flatMap(replacement -> row(person, replacement, byId).stream())
                .toList());
    }

    private Optional<Row> row(String person, Replacement replacement, Map<String, KeyRow> byId) {
        String id = replacement.oldKey();
        KeyRow old = byId.get(id);
        String label = old != null
                ? old.label()
                : known.find(person, id).map(KnownKey::label).orElse("Key with the id " + id);
        String newKey = replacement.newKey();
        boolean listed = newKey != null && byId.containsKey(newKey);
        if (old == null && newKey != null && isOver(person, replacement, newKey, listed)) {
            return Optional.empty();
        }
        return Optional.of(new Row(id, label, newKey, replacement.newName(), listed));
    }

    /** Whether nothing is left to be done now that the old key is gone. */
    private boolean isOver(String person, Replacement replacement, String newKey, boolean listed) {
        boolean done = replacement
                .doneUses()
                .containsAll(notes.of(person, replacement.oldKey()).uses());
        return done
                || !listed
                        && ReplacementProgress.isNewGone(
                                replacement, known.find(person, newKey).orElse(null), clock.instant());
    }

    /** The replacements under way, and which keys they are about. */
    public record Shown(List<Row> rows) {

        public boolean isEmpty() {
            return rows.isEmpty();
        }

        /** Name of the key that is to take the place of this one; null when there is none. */
        public @Nullable String replacedBy(String id) {
            return named(row -> row.oldId().equals(id), Row::newName);
        }

        /** Name of the key whose place this one is to take; null when there is none. */
        public @Nullable String replaces(String id) {
            return named(row -> id.equals(row.newId()), Row::oldLabel);
        }

        private @Nullable String named(Predicate<Row> which, Function<Row, String> name) {
            return rows.stream().filter(which).map(name).findFirst().orElse(null);
        }
    }

    /**
     * One replacement.
     *
     * @param newId null as long as Maxar has not answered with it
     * @param newListed whether the list has the new key
     */
    record Row(String oldId, String oldLabel, @Nullable String newId, String newName, boolean newListed) {}
}
