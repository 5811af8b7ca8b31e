package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps which places of use have the new key, also in the notes on that key, where people may have noted more by hand. */
@Component
class ReplacementUses {

    /** As much as notes hold. */
    private static final int LONGEST = 2_000;

    private final Replacements replacements;
    private final KeyNotes notes;

    ReplacementUses(Replacements replacements, KeyNotes notes) {
        this.replacements = replacements;
        this.notes = notes;
    }

    /** Takes in all ticks at once; those of places that are not noted on the old key count for nothing. */
    void tick(String person, String oldKey, Set<String> ticked) {
        Replacement replacement = replacements.find(person, oldKey).orElse(null);
        if (replacement == null) {
            return;
        }
        List<String> done = notes.of(person, oldKey).uses().stream()
                .filter(ticked::contains)
                .toList();
        replacements.done(person, oldKey, done);
        if (replacement.newKey() != null) {
            note(person, replacement.newKey(), replacement.doneUses(), done);
        }
    }

    private void note(String person, String newKey, List<String> doneBefore, List<String> done) {
        KeyNote note = notes.of(person, newKey);
        List<String> uses = new ArrayList<>(note.uses());
        uses.removeIf(use -> doneBefore.contains(use) && !done.contains(use));
        done.stream().filter(use -> !uses.contains(use)).forEach(uses::add);
        String usedIn = String.join("\n", uses);
        if (usedIn.length() <= LONGEST && !uses.equals(note.uses())) {
            notes.keep(person, newKey, new KeyNote(note.owner(), usedIn, note.text()));
        }
    }
}
