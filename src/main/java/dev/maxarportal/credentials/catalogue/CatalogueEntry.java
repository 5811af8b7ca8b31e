package dev.maxarportal.credentials.catalogue;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.expiry.ExpiryState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a credential, and no more.
 *
 * @param provider null when it is not known
 * @param endNoted whether only somebody's note tells when it ends
 */
record CatalogueEntry(
        String name, String description, @Nullable Provider provider, ExpiryState state, boolean endNoted) {

    static CatalogueEntry of(Credential credential) {
        return new CatalogueEntry(
                credential.name(),
                credential.harmlessDescription(),
                credential.provider(),
                credential.state(),
                credential.isEndNoted());
    }

    /** Only by what is shown: what a search finds must not tell more. */
    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || description.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
