package dev.maxarportal.apikeys.lookup;

import java.util.Locale;

/** The causes for which Maxar refuses a key, in the order in which they are looked at. */
enum Refusal {
    /** The text is that of no key the person has or had. */
    NOT_YOURS,
    DELETED,
    EXPIRED,
    /** The address takes no keys. */
    NO_KEYS_TAKEN,
    MISSPELT,
    /** The key has the rights of a role that the person has no more. */
    OLD_ROLE,
    INACTIVE;

    /** How the cause is called in templates. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
