package dev.maxarportal.settings;

/** A setting is missing or wrong, so the portal does not start; the message names the variable, the mend what to do. */
public class InvalidSettingException extends RuntimeException {

    private final String mend;

    public InvalidSettingException(String fact, String mend) {
        super(fact);
        this.mend = mend;
    }

    String mend() {
        return mend;
    }
}
