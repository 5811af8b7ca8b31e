package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyTexts;
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

    private final KeyTexts secrets;

    NoteIntake(KeyTexts secrets) {
        this.secrets = secrets;
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
        KeyTexts.Found found = secrets.in(person, fields);
        found.keys().keySet().forEach(field -> complaints.put(field, found.complaint(field, "Notes")));
        Map<String, String> left = found.fields();
        KeyNote note = new KeyNote(
                left.getOrDefault("owner", ""), left.getOrDefault("usedIn", ""), left.getOrDefault("note", ""));
        return new Taken(note, complaints);
    }

    private static void complainOfLength(
            Map<String, String> complaints, String field, Map<String, String> fields, int longest) {
        if (fields.getOrDefault(field, "").length() > longest) {
            complaints.put(field, "Use at most %,d characters.".formatted(longest));
        }
    }

    private static String lines(@Nullable String text) {
        String unix = LINE_END.matcher(cut(text)).replaceAll("\n");
        return UNFIT.matcher(unix).replaceAll("").strip();
    }

    private static String cut(@Nullable String text) {
        return text == null || text.length() <= CUT ? text == null ? "" : text : text.substring(0, CUT);
    }
}
