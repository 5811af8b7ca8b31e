package dev.maxarportal.credentials;

import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.web.PlainText;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which state of which credential somebody was shown, as a short text that a form carries along. It changes with Maxar's
 * times, of which that of the last change has whole seconds, with its description, and with everything that this portal writes.
 */
public final class Seen {

    private static final int NAME = 8;
    private static final int STATE = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + NAME + "}-[0-9a-f]{" + STATE + "}");

    private Seen() {}

    public static String of(Credential credential) {
        RegisteredSecret registered = credential.registered();
        String state = time(credential.createdAt(), credential.created()) + " "
                + time(credential.modifiedAt(), credential.modified()) + " "
                + (registered == null ? "" : registered.at()) + " "
                + PlainText.of(credential.description(), MemoryTables.DESCRIPTION);
        return ofName(credential.name()) + "-" + Sha256.hex(state).substring(0, STATE);
    }

    /** Whether it is such a text at all, and of a credential of this name; the name may have been typed anew since. */
    public static boolean isAbout(@Nullable String seen, String name) {
        return seen != null
                && FORM.matcher(seen.strip()).matches()
                && seen.strip().startsWith(ofName(name) + "-");
    }

    /** Whether the text tells of a credential that still is as it was shown. */
    public static boolean isStill(@Nullable String seen, Credential now) {
        return seen != null && of(now).equals(seen.strip());
    }

    /** A time that the portal remembers is written differently from Maxar's; one that cannot be read changes all the same. */
    private static String time(@Nullable Instant instant, @Nullable MaxarTime told) {
        return instant != null ? instant.toString() : told == null ? "" : told.text();
    }

    private static String ofName(String name) {
        return Sha256.hex(name).substring(0, NAME);
    }
}
