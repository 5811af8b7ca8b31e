package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.audit.AuditResult;

/** What became of a key that was to be deleted. */
enum KeyFate {
    DELETED("Deleted", AuditResult.DONE),
    /** Maxar accepted the deletion of this very key, and its list has not caught up. */
    ACCEPTED("Deleted, may still be listed", AuditResult.DONE),
    ALREADY_GONE("Already gone", AuditResult.DONE),
    /** Nobody knows that the person ever had such a key; somebody else may. */
    NOT_LISTED("Not in your list", AuditResult.FAILED),
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

    /** Whether it was deleted with this call. */
    boolean isDeleted() {
        return this == DELETED || this == ACCEPTED;
    }

    boolean isGone() {
        return isDeleted() || this == ALREADY_GONE;
    }

    /** Whether another try may do what this one did not. */
    boolean isOpen() {
        return this == STILL_THERE || this == UNCERTAIN;
    }
}
