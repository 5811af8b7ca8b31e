package dev.maxarportal.credentials;

/**
 * Something that reading a secret brought to light. It never quotes the secret: no signature, no key, no whole address.
 *
 * @param code names the kind of finding, such as {@code sas-ends-soon}; the same for ever, since forms and tests refer to it
 * @param message what was found, in a sentence or two
 * @param mend the step that mends it, in the Azure portal or Google's console; after a line break a command that does the
 *     same, with {@code az} or {@code gcloud}; empty when there is none
 */
public record Finding(Severity severity, String code, String message, String mend) {

    /** What to do, in words; empty when there is nothing. */
    public String step() {
        int end = mend.indexOf('\n');
        return end < 0 ? mend : mend.substring(0, end);
    }

    /** The command that does the same; empty when there is none. */
    public String command() {
        int end = mend.indexOf('\n');
        return end < 0 ? "" : mend.substring(end + 1);
    }
}
