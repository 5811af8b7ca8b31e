package dev.maxarportal.usage.trend;

/** How long the buckets of a trend are: weeks begin on Monday, and both end where the range does. */
public enum Grain {
    WEEK("week"),
    MONTH("month");

    private final String noun;

    Grain(String noun) {
        this.noun = noun;
    }

    /** What one bucket is called. */
    public String noun() {
        return noun;
    }
}
