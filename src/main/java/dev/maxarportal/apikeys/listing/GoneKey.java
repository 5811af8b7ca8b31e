package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KnownKey;
import java.util.Locale;
import org.springframework.util.StringUtils;

/** A key that the list no longer has, with what the person noted about it. */
record GoneKey(KnownKey key, KeyNote note) {

    /** Whether the text occurs in what is remembered of the key, or recognises its text. */
    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return holds(key.name(), wanted)
                || holds(key.description(), wanted)
                || holds(key.id(), wanted)
                || holds(note.owner(), wanted)
                || holds(note.usedIn(), wanted)
                || holds(note.text(), wanted)
                || StringUtils.hasText(key.lastFour()) && key.lastFour().equalsIgnoreCase(wanted)
                || wanted.equals(key.fingerprint());
    }

    private static boolean holds(String text, String lowerCase) {
        return text.toLowerCase(Locale.ROOT).contains(lowerCase);
    }
}
