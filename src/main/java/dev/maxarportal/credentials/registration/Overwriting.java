package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Seen;
import org.jspecify.annotations.Nullable;

/** Whether a name may be written to, after it was looked at a last time. */
enum Overwriting {
    /** Nothing is there, or what is there was seen and may be replaced. */
    ALLOWED,
    /** Something is there that nobody has been asked about. */
    TO_BE_ASKED,
    /** What is there was seen, but its name was not typed. */
    TO_BE_CONFIRMED,
    /** What is there is not what was seen. */
    CHANGED_MEANWHILE,
    /** What was seen is there no more. */
    GONE_MEANWHILE;

    static Overwriting of(RegistrationForm form, @Nullable Credential existing) {
        boolean seen = form.asksToReplace() && Seen.isAbout(form.seen(), form.trimmedName());
        if (existing == null) {
            return seen ? GONE_MEANWHILE : ALLOWED;
        }
        if (!seen) {
            return TO_BE_ASKED;
        }
        if (!Seen.isStill(form.seen(), existing)) {
            return CHANGED_MEANWHILE;
        }
        return form.isConfirmed() ? ALLOWED : TO_BE_CONFIRMED;
    }

    /** Whether somebody else was quicker. */
    public boolean isMeanwhile() {
        return this == CHANGED_MEANWHILE || this == GONE_MEANWHILE;
    }
}
