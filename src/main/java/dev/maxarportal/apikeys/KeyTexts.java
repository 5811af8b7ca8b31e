package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the texts of a person's keys in what the person wrote, so that none is kept where it can be read. */
@Component
public class KeyTexts {

    private final KeyList keys;
    private final KnownKeys known;

    KeyTexts(KeyList keys, KnownKeys known) {
        this.keys = keys;
        this.known = known;
    }

    /**
     * What was found.
     *
     * @param fields what was written without the texts of keys, by the form's fields
     * @param keys which key's text a field held, by the fields that held one
     */
    public record Found(Map<String, String> fields, Map<String, String> keys) {

        /**
         * Why a field that held a key's text is refused.
         *
         * @param what such as {@code Notes}
         */
        public String complaint(String field, String what) {
            return "This looks like the text of the key “" + keys.get(field) + "”. " + what + " must not hold secrets.";
        }
    }

    /** Where a word has the fingerprint of one of the person's keys, the word is taken out and the key is named. */
    public Found in(CurrentUser person, Map<String, String> written) {
        Map<String, String> fields = new LinkedHashMap<>(written);
        Map<String, String> found = new LinkedHashMap<>();
        if (written.values().stream().allMatch(text -> KeyWords.in(text).isEmpty())) {
            return new Found(fields, found);
        }
        Map<String, String> names = names(person);
        fields.replaceAll((field, text) -> {
            String left = text;
            for (Map.Entry<String, String> word : KeyWords.in(text).entrySet()) {
                String name = names.get(word.getValue());
                if (name != null) {
                    left = left.replace(word.getKey(), "").strip();
                    found.put(field, name);
                }
            }
            return left;
        });
        return new Found(fields, found);
    }

    /** What the person's keys are called, by their fingerprints. */
    private Map<String, String> names(CurrentUser person) {
        Map<String, String> names = new HashMap<>();
        try {
            keys.read(person).forEach(key -> names.put(String.valueOf(key.fingerprint()), key.label()));
        } catch (MaxarException unreadable) {
            // What is written must not wait for Maxar's list; the memory knows nearly all keys.
        }
        known.all(person.getName()).forEach(key -> names.putIfAbsent(String.valueOf(key.fingerprint()), key.label()));
        return names;
    }
}
