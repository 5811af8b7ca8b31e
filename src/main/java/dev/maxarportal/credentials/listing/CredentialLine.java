package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.SecretFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One credential in the file: all that is known of it.
 *
 * @param gone null when Maxar has it
 */
record CredentialLine(Credential credential, @Nullable KnownCredential gone) {

    static final List<String> COLUMNS = List.of(
            "name",
            "description",
            "state",
            "ends",
            "end known from",
            "begins",
            "provider",
            "account",
            "container",
            "policy",
            "rights",
            "project",
            "client e-mail",
            "key id",
            "fingerprint",
            "owner",
            "notes",
            "registered here",
            "registered by",
            "registered at",
            "created",
            "modified",
            "gone since",
            "deleted by");

    static CredentialLine of(Credential credential) {
        return new CredentialLine(credential, null);
    }

    static CredentialLine of(KnownCredential gone) {
        return new CredentialLine(gone.credential(), gone);
    }

    @Nullable
    Object[] cells() {
        SecretFacts facts = credential.facts();
        AzureFacts azure = facts instanceof AzureFacts found ? found : null;
        GoogleFacts google = facts instanceof GoogleFacts found ? found : null;
        Provider provider = credential.provider();
        RegisteredSecret registered = credential.registered();
        return new @Nullable Object[] {
            credential.name(),
            credential.description(),
            gone == null ? credential.state().key() : "gone",
            credential.ends(),
            endSource(),
            facts == null ? null : facts.begins(),
            provider == null ? null : provider.code(),
            azure == null ? null : azure.account(),
            azure == null ? null : azure.container(),
            azure == null ? null : azure.policy(),
            azure == null ? null : azure.rights(),
            google == null ? null : google.project(),
            google == null ? null : google.clientEmail(),
            google == null ? null : google.keyId(),
            facts == null ? null : facts.fingerprint(),
            credential.note().owner(),
            credential.note().text(),
            registered == null ? "no" : credential.isChangedElsewhere() ? "changed elsewhere since" : "yes",
            registered == null ? null : registered.by(),
            registered == null ? null : registered.at(),
            credential.createdAt(),
            credential.modifiedAt(),
            gone == null ? null : gone.goneAt(),
            gone == null ? null : gone.deletedBy()
        };
    }

    private @Nullable String endSource() {
        if (credential.ends() == null) {
            return null;
        }
        return credential.isEndNoted() ? "noted" : "secret";
    }
}
