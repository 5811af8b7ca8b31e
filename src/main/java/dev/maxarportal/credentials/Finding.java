package dev.maxarportal.credentials;

/**
 * Something that reading a secret brought to light. It never quotes the secret: no signature, no key, no whole address.
 *
 * @param code names the kind of finding, such as {@code sas-ends-soon}; the same for ever, since forms and tests refer to it
 * @param message what was found, in a sentence or two
 * @param mend the step that mends it, in the Azure portal, with {@code az} or {@code gcloud}; empty when there is none
 */
public record Finding(Severity severity, String code, String message, String mend) {

    public boolean hasMend() {
        return !mend.isEmpty();
    }
}
