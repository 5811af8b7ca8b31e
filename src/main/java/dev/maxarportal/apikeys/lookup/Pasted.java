package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.maxar.Secret;

/** What somebody pasted to find a key by. */
sealed interface Pasted {

    /** A key's text or its id, and how the header or parameter was spelt that it was pasted with. */
    record Text(Secret text, Spelling spelling) implements Pasted {}

    /** A fingerprint, in small letters. */
    record Fingerprint(String digits) implements Pasted {}

    /** How a key's text ends. */
    record LastFour(String end) implements Pasted {}

    /** Nothing to look for, and why. The message repeats nothing of it. */
    record Refused(String message) implements Pasted {}

    /** Whether the name before the text is one by which Maxar takes keys. */
    enum Spelling {
        UNTOLD,
        RIGHT,
        /** Another name than those that Maxar documents, by which it may take keys all the same. */
        DOUBTFUL,
        WRONG
    }
}
