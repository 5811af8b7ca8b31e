package dev.maxarportal.credentials;

import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.RegisteredCredentials;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One registered credential. Its secret is not known to anybody but Maxar.
 *
 * @param description empty when it has none
 */
record CredentialsRow(
        String name,
        String description,
        @Nullable MaxarTime created,
        @Nullable MaxarTime modified) {

    static CredentialsRow of(RegisteredCredentials credentials) {
        String description = credentials.description();
        return new CredentialsRow(
                credentials.credentialsId(),
                description == null ? "" : description.strip(),
                credentials.created(),
                credentials.modified());
    }

    /** Whether links to the credential can be made. */
    public boolean isAddressable() {
        return CredentialsName.isAddressable(name);
    }

    /** Whether it has a page of its own; the form for a new credential stands where a page for "new" would be. */
    public boolean hasPage() {
        return isAddressable() && !name.equals("new");
    }

    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || description.toLowerCase(Locale.ROOT).contains(wanted);
    }

    @Nullable
    Instant createdAt() {
        return created == null ? null : created.instant();
    }

    @Nullable
    Instant modifiedAt() {
        return modified == null ? null : modified.instant();
    }
}
