package dev.maxarportal.credentials.deletion;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.maxar.MaxarException;

/** Says what became of a deletion, to the person and in the audit trail. */
final class DeletionWords {

    private DeletionWords() {}

    /** It surely was not deleted. */
    static String notDeleted(String name, MaxarException failed) {
        return happened(failed) + " " + name + " was not deleted. " + failed.advice();
    }

    static String busy(String name) {
        return "Somebody else is changing " + name
                + " at this moment. It was not deleted. Look at it again before you try again.";
    }

    /** The portal's own database failed before Maxar was asked to. */
    static String notTried(String name) {
        return "This portal’s own database does not answer at the moment. " + name
                + " was not deleted. Try again in a few minutes.";
    }

    /** It may have been, or may yet be. */
    static String uncertain(String name, MaxarException failed, boolean stillThere) {
        return happened(failed)
                + (stillThere
                        ? " Maxar still had " + name + " right afterwards. Look at the list again before you try again."
                        : " Whether " + name + " was deleted is not certain: look at the list. " + failed.advice());
    }

    static String happened(MaxarException failed) {
        return failed.happened() + (failed.reason() == null ? "" : " Maxar’s reason: “" + failed.reason() + "”.");
    }

    /** What is worth knowing later of one that is gone, in a line without a secret. */
    static String facts(Credential credential) {
        RegisteredSecret registered = credential.registered();
        if (registered == null) {
            return "Its secret was not known to this portal.";
        }
        return "%s: %s; fingerprint %s; registered by %s%s."
                .formatted(
                        registered.facts().provider().label(),
                        registered.facts().place(),
                        registered.facts().fingerprint(),
                        registered.by(),
                        credential.isChangedElsewhere() ? "; changed elsewhere since" : "");
    }
}
