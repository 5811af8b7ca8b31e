package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials as a test needs them. */
final class Credentials {

    static final Instant END = Instant.parse("2031-05-04T10:00:00Z");

    private Credentials() {}

    static Credential credential(String name, String modified, @Nullable RegisteredSecret registered) {
        return new Credential(
                name,
                "for deliveries",
                MaxarTime.of("2022-06-03T15:14:08Z"),
                MaxarTime.of(modified),
                registered,
                CredentialNote.NONE,
                ExpiryState.UNKNOWN);
    }

    static RegisteredSecret registeredAt(String time) {
        return registered(box("store", "box"), Instant.parse(time));
    }

    static RegisteredSecret registered(SecretFacts facts, Instant at) {
        return new RegisteredSecret(facts, List.of(), at, "Ada", null);
    }

    static AzureFacts box(String account, String container) {
        return new AzureFacts(account, container, null, "cw", null, END, "1234abcd");
    }
}
