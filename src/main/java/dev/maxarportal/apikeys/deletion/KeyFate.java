package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.audit.AuditResult;

/** What became of a key that was to be deleted. */
enum KeyFate {
    DELETED("Deleted", AuditResult.DONE),
    ALREADY_GONE("Already gone", AuditResult.DONE),
    STILL_THERE("Still there", AuditResult.FAILED),
    UNCERTAIN("Not certain", AuditResult.UNKNOWN);

    private final String label;
    private final AuditResult audited;

    KeyFate(String label, AuditResult audited) {
        this.label = label;
        this.audited = audited;
    }

    public String label() {
        return label;
    }

    AuditResult audited() {
        return audited;
    }

    /** How style sheets call it. */
    public String key() {
        return audited.key();
    }

    boolean isGone() {
        return this == DELETED || this == ALREADY_GONE;
    }
}
