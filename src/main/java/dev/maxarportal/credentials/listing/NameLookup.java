package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Maxar for a credential by the very name that somebody entered, and says what is near where there is none. */
@Component
class NameLookup {

    private static final int LONGEST = 200;
    private static final int MOST_NEAR = 5;

    private final CredentialsRegistry registry;
    private final KnownCredentials known;

    NameLookup(CredentialsRegistry registry, KnownCredentials known) {
        this.registry = registry;
        this.known = known;
    }

    /**
     * What came of it.
     *
     * @param found whether there is one, which has a page of its own
     * @param message what to tell otherwise
     */
    record Answer(String name, boolean found, String message) {}

    /**
     * What may have been meant instead.
     *
     * @param names of credentials that are there
     * @param gone the credential of that name that Maxar no longer has; null when none is remembered
     */
    record Near(List<String> names, @Nullable KnownCredential gone) {}

    Answer find(CurrentUser user, String name) {
        if (!CredentialsName.isAddressable(name) || name.length() > LONGEST) {
            return told(
                    name,
                    "Maxar cannot be asked for “" + shown(name)
                            + "”: names that can be looked up have letters A to Z, digits, “-” and “_” only.");
        }
        try {
            if (registry.find(user, name).isEmpty()) {
                return told(name, "No credential is named exactly “" + name + "”. Names are case-sensitive.");
            }
        } catch (MaxarException failed) {
            return told(
                    name,
                    failed.happened() + " Whether a credential is named “" + name + "” is not known. "
                            + failed.advice());
        }
        return name.equals("new")
                ? told(name, "“new” is registered. It has no page of its own; the list has it.")
                : new Answer(name, true, "");
    }

    /** Only by a list that the person may see. */
    Near near(ListReading reading, String name) {
        String plain = plain(name);
        List<String> near = reading.all().stream()
                .map(Credential::name)
                .filter(other -> plain(other).equals(plain) && !other.equals(name))
                .limit(MOST_NEAR)
                .toList();
        KnownCredential gone = known.find(reading.account(), name)
                .filter(KnownCredential::isGone)
                .orElse(null);
        return new Near(near, gone);
    }

    private static Answer told(String name, String message) {
        return new Answer(name, false, message);
    }

    /** Without what people mix up: case, and what stands between words. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_./-]+", "");
    }

    private static String shown(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }
}
