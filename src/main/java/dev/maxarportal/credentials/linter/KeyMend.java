package dev.maxarportal.credentials.linter;

import java.util.regex.Pattern;

/** How a key of a Google service account is made that will do. */
final class KeyMend {

    static final String AS_GOOGLE_GAVE_IT = "Hand in the whole file as Google gave it.";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._+-]{1,100}@[A-Za-z0-9.-]{1,150}");

    private KeyMend() {}

    static String anew(String clientEmail) {
        return "For a new JSON key, in the Google Cloud console: IAM & Admin, Service accounts, the account, Keys, Add key, JSON. Or run:\n"
                + command(clientEmail);
    }

    static String command(String clientEmail) {
        return "gcloud iam service-accounts keys create key.json --iam-account=" + account(clientEmail);
    }

    /** The command that tells of all keys of the account when they end. */
    static String look(String clientEmail) {
        return "gcloud iam service-accounts keys list --iam-account=" + account(clientEmail);
    }

    /** A placeholder where the e-mail address is not known, or is none to put into a command. */
    private static String account(String clientEmail) {
        return HARMLESS.matcher(clientEmail).matches() ? clientEmail : "NAME@PROJECT.iam.gserviceaccount.com";
    }
}
