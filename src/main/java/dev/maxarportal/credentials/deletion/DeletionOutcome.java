package dev.maxarportal.credentials.deletion;

import dev.maxarportal.credentials.Credential;

/** What came of a deletion that somebody asked for. */
sealed interface DeletionOutcome {

    /**
     * The question has to be put, or put again, and nothing was deleted.
     *
     * @param seen which state of it the person was shown, by {@link dev.maxarportal.credentials.Seen}
     */
    record Question(Credential credential, Why why, String seen) implements DeletionOutcome {}

    /**
     * There is nothing more to ask.
     *
     * @param done whether it was deleted
     * @param told what happened, in a sentence or more
     */
    record Over(boolean done, String told) implements DeletionOutcome {}

    /** Why the question is put. */
    enum Why {
        FIRST,
        MISTYPED,
        /** The name was typed, but nobody was shown what goes. */
        UNSEEN,
        /** Somebody changed the credential after the question was put. */
        CHANGED
    }
}
