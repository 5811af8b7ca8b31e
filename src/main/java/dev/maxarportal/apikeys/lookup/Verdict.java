package dev.maxarportal.apikeys.lookup;

/** Whether a cause is the one that a key is refused for. */
enum Verdict {
    NOT_THE_CAUSE("Not the cause", "done"),
    THE_CAUSE("This is the cause", "failed"),
    MAYBE("This may be the cause", "soon"),
    UNKNOWN("Cannot be told from here", "unknown");

    private final String label;
    private final String state;

    Verdict(String label, String state) {
        this.label = label;
        this.state = state;
    }

    public String label() {
        return label;
    }

    /** Which of the style sheet's states it looks like. */
    public String state() {
        return state;
    }

    /** The verdict on something that is either so or not. */
    static Verdict of(boolean cause) {
        return cause ? THE_CAUSE : NOT_THE_CAUSE;
    }
}
