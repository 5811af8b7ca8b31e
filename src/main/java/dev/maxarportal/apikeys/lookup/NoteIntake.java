package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.PlainText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what may be noted about a key: short texts without control characters, and above all without a key's text. */
@Component
class NoteIntake {

    private static final int OWNER = 100;
    private static final int TEXT = 2_000;

    /** Nothing longer is looked through or given back. */
    private static final int CUT = 10_000;

    /** As PlainText has it, but for tabs and the ends of lines. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n]]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private final KeyList keys;
    private final KnownKeys known;

    NoteIntake(KeyList keys, KnownKeys known) {
        this.keys = keys;
        this.known = known;
    }

    /**
     * What was handed in.
     *
     * @param note as it may be kept, or shown again for a correction
     * @param complaints what is wrong with it, by the form's fields; empty when it may be kept
     */
    record Taken(KeyNote note, Map<String, String> complaints) {}

    Taken take(CurrentUser person, @Nullable String owner, @Nullable String usedIn, @Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("owner", PlainText.of(cut(owner)));
        fields.put("usedIn", lines(usedIn));
        fields.put("note", lines(text));
        Map<String, String> complaints = new HashMap<>();
        complainOfLength(complaints, "owner", fields, OWNER);
        complainOfLength(complaints, "usedIn", fields, TEXT);
        complainOfLength(complaints, "note", fields, TEXT);
        removeSecrets(person, fields, complaints);
        KeyNote note = new KeyNote(
                fields.getOrDefault("owner", ""), fields.getOrDefault("usedIn", ""), fields.getOrDefault("note", ""));
        return new Taken(note, complaints);
    }

    private static void complainOfLength(
            Map<String, String> complaints, String field, Map<String, String> fields, int longest) {
        if (fields.getOrDefault(field, "").length() > longest) {
            complaints.put(field, "Use at most %,d characters.".formatted(longest));
        }
    }

    /** Where a word has the fingerprint of one of the person's keys, the word is taken out and the key is named. */
    private void removeSecrets(CurrentUser person, Map<String, String> fields, Map<String, String> complaints) {
        if (fields.values().stream().allMatch(text -> NoteWords.in(text).isEmpty())) {
            return;
        }
        Map<String, String> names = names(person);
        fields.replaceAll((field, text) -> {
            String left = text;
            for (Map.Entry<String, String> word : NoteWords.in(text).entrySet()) {
                String name = names.get(word.getValue());
                if (name != null) {
                    left = left.replace(word.getKey(), "").strip();
                    complaints.put(
                            field, "This looks like the text of the key “" + name + "”. Notes must not hold secrets.");
                }
            }
            return left;
        });
    }

    /** What the person's keys are called, by their fingerprints. */
    private Map<String, String> names(CurrentUser person) {
        Map<String, String> names = new HashMap<>();
        try {
            keys.read(person).forEach(key -> names.put(String.valueOf(key.fingerprint()), key.label()));
        } catch (MaxarException unreadable) {
            // Notes are the portal's own and can be kept while Maxar is away; the memory knows nearly all keys.
        }
        known.all(person.getName()).forEach(key -> names.putIfAbsent(String.valueOf(key.fingerprint()), key.label()));
        return names;
    }

    private static String lines(@Nullable String text) {
        String unix = LINE_END.matcher(cut(text)).replaceAll("\n");
        return UNFIT.matcher(unix).replaceAll("").strip();
    }

    private static String cut(@Nullable String text) {
        return text == null || text.length() <= CUT ? text == null ? "" : text : text.substring(0, CUT);
    }
}
