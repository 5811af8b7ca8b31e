package dev.maxarportal.credentials;

import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.RegisteredCredentials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One storage credential: what Maxar tells of it, what the portal derived when its secret was registered here, and what
 * people noted. Its secret is not known to anybody but Maxar.
 *
 * @param description empty when it has none
 * @param registered null when its secret never was registered with this portal
 * @param state by its end; days alone count, since an order may take five of them however long the secret lives
 */
public record Credential(
        String name,
        String description,
        @Nullable MaxarTime created,
        @Nullable MaxarTime modified,
        @Nullable RegisteredSecret registered,
        CredentialNote note,
        ExpiryState state) {

    static Credential of(
            RegisteredCredentials told, @Nullable RegisteredSecret registered, CredentialNote note, Instant now) {
        String description = told.description();
        Credential credential = new Credential(
                told.credentialsId(),
                description == null ? "" : description.strip(),
                told.created(),
                told.modified(),
                registered,
                note,
                ExpiryState.UNKNOWN);
        return credential.at(now);
    }

    /** One that was written just now, of which Maxar has not told anything yet. */
    static Credential writtenAt(String name, String description, Instant at) {
        MaxarTime time = MaxarTime.of(at.toString());
        return new Credential(name, description, time, time, null, CredentialNote.NONE, ExpiryState.UNKNOWN);
    }

    private Credential at(Instant now) {
        return new Credential(
                name, description, created, modified, registered, note, ExpiryState.at(now, null, ends()));
    }

    /** What is known of the secret that Maxar has; null when it is not known to this portal. */
    public @Nullable SecretFacts facts() {
        return registered != null && registered.isStillThere(modifiedAt()) ? registered.facts() : null;
    }

    /** Whether its secret was registered here and has been changed elsewhere since, so that its facts tell of the one before. */
    public boolean isChangedElsewhere() {
        return registered != null && facts() == null;
    }

    /** Null when neither the secret nor anybody told. */
    public @Nullable Provider provider() {
        SecretFacts facts = facts();
        if (facts != null) {
            return facts.provider();
        }
        return note.provider() != null || registered == null
                ? note.provider()
                : registered.facts().provider();
    }

    /** When the secret ends, as it told itself or else as somebody noted since its last change; null when that is not known. */
    public @Nullable Instant ends() {
        SecretFacts facts = facts();
        if (facts != null && facts.ends() != null) {
            return facts.ends();
        }
        return isNoteCurrent() ? note.ends() : null;
    }

    /** Whether what is noted of the secret was noted since it was last changed, so that it is about this one. */
    public boolean isNoteCurrent() {
        return registered != null && facts() != null
                ? note.isSince(registered.at())
                : note.isSinceAtMaxar(modifiedAt());
    }

    /** Whether somebody noted the end by hand, and the secret does not tell it. */
    public boolean isEndNoted() {
        SecretFacts facts = facts();
        return ends() != null && (facts == null || facts.ends() == null);
    }

    /** The day on which it ends, when the secret does not tell and somebody noted it; the hour is then not known. */
    public @Nullable LocalDate notedEnd() {
        return isEndNoted() ? note.endsOn() : null;
    }

    /** Why its end is not known, in a sentence. */
    public String whyEndUnknown() {
        return switch (facts()) {
            case AzureFacts azure
            when azure.policy() != null -> "The access policy “" + azure.policy() + "” sets it, not the secret.";
            case AzureFacts _ -> "The secret does not tell it, and nobody has noted it.";
            case GoogleFacts _ -> "A Google key does not tell it, and nobody has noted it.";
            case null ->
                isChangedElsewhere()
                        ? "Nobody has noted it since the secret was changed elsewhere."
                        : "The secret was registered elsewhere, and nobody has noted it.";
        };
    }

    /** The description for addresses and for everybody's eyes: empty when it looks like a secret, which others may have put there. */
    public String harmlessDescription() {
        return SecretsInText.areIn(description) ? "" : description;
    }

    /** Whether it can be replaced here: its name is one that the form takes. */
    public boolean isReplaceable() {
        return CredentialsName.refusal(name) == null;
    }

    /** Whether links to the credential can be made. */
    public boolean isAddressable() {
        return CredentialsName.isAddressable(name);
    }

    /** Whether it has a page of its own; the form for a new credential stands where a page for "new" would be. */
    public boolean hasPage() {
        return isAddressable() && !name.equals("new");
    }

    /** Whether a text to search for is found in what is known of it. */
    public boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        SecretFacts facts = facts();
        String place = facts == null ? "" : facts.place();
        String project = facts instanceof GoogleFacts google && google.project() != null ? google.project() : "";
        return Stream.of(name, description, note.owner(), note.text(), place, project)
                .anyMatch(held -> held.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public @Nullable Instant createdAt() {
        return fine(created);
    }

    public @Nullable Instant modifiedAt() {
        return fine(modified);
    }

    /** As fine as databases keep times, so that the same time stays the same. */
    private static @Nullable Instant fine(@Nullable MaxarTime time) {
        Instant instant = time == null ? null : time.instant();
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
