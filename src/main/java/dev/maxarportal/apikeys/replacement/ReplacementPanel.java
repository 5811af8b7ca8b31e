package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
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

    ReplacementPanel(Replacements replacements, KnownKeys known, KeyNotes notes) {
        this.replacements = replacements;
        this.known = known;
        this.notes = notes;
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
                .flatMap(replacement -> row(person, replacement, byId, list).stream())
                .toList());
    }

    private Optional<Row> row(String person, Replacement replacement, Map<String, KeyRow> byId, List<KeyRow> list) {
        String id = replacement.oldKey();
        KeyRow old = byId.get(id);
        String label = old != null
                ? old.label()
                : known.find(person, id).map(KnownKey::label).orElse("Key with the id " + id);
        boolean done = old == null
                && replacement.newKey() != null
                && replacement.doneUses().containsAll(notes.of(person, id).uses());
        if (done) {
            return Optional.empty();
        }
        String newKey = replacement.newKey();
        return Optional.of(
                new Row(id, label, newKey, replacement.newName(), newKey != null && byId.containsKey(newKey)));
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
     * @param made whether the new key is there
     */
    record Row(String oldId, String oldLabel, @Nullable String newId, String newName, boolean made) {}
}
