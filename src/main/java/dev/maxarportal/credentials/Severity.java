package dev.maxarportal.credentials;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** It cannot work; the secret is refused. */
    ERROR("Error"),
    /** It will soon stop working, before an order may be done; refused unless somebody insists. */
    DANGER("Error"),
    /** It may go wrong, or gives away more than is needed; somebody has to agree. */
    WARNING("Warning"),
    /** Worth knowing. */
    NOTE("Note");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** How it is called on pages. */
    public String label() {
        return label;
    }

    /** How it is called in style sheets. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody has to agree before such a secret is registered. */
    public boolean asksForConsent() {
        return this == DANGER || this == WARNING;
    }
}
