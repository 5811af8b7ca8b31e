package dev.maxarportal.maxar;

/** The parts of Maxar that can fail on their own, with what a person is told still works when one does. */
public enum MaxarService {
    ARD("ard", "ARD", "Your API keys are not affected."),
    API_KEYS("api-keys", "The API-key service", "Usage, storage credentials and monitors are not affected."),
    SIGN_IN("sign-in", "Maxar’s sign-in service", "Nothing was changed at Maxar.");

    private final String group;
    private final String title;
    private final String unaffected;

    MaxarService(String group, String title, String unaffected) {
        this.group = group;
        this.title = title;
        this.unaffected = unaffected;
    }

    /** Name of the group of HTTP interfaces that speak to this service. */
    String group() {
        return group;
    }

    /** The service's name as it stands at the beginning of a sentence. */
    public String title() {
        return title;
    }

    /** What still works while this service fails. */
    public String unaffected() {
        return unaffected;
    }
}
