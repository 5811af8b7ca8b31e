package dev.maxarportal.usage;

import java.util.Locale;

/** The categories that Maxar prices apart: imagery by its age, and imagery that was tasked. */
public enum Category {
    FRESH("Fresh", "younger than 90 days"),
    STANDARD("Standard", "90 days to 3 years old"),
    TRAINING("Training", "older than 3 years"),
    TASKING("Tasking", "ordered to be taken"),
    TOTAL("Total", "all categories");

    private final String label;
    private final String meaning;

    Category(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Names the category's colour and pattern. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
