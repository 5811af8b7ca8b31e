package dev.maxarportal.credentials.rollover;

/** How far one of the three steps is. */
enum Step {
    DONE("Done", "done"),
    NEXT("Next", "active"),
    LATER("Not yet", "unknown");

    private final String label;
    private final String key;

    Step(String label, String key) {
        this.label = label;
        this.key = key;
    }

    public String label() {
        return label;
    }

    /** How it is called in style sheets. */
    public String key() {
        return key;
    }
}
