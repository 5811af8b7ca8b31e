package dev.maxarportal.credentials;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of secrets, as if these had been registered here. */
public final class SomeFacts {

    /** When Maxar was last told of those that {@link CredentialsPages} makes. */
    public static final Instant MODIFIED = Instant.parse("2022-07-01T08:00:00Z");

    public static final String MESSAGE = "It also allows listing.";

    private SomeFacts() {}

    public static RegisteredSecret azure(@Nullable Instant ends) {
        return registered(
                new AzureFacts("examplestore", "north", null, "cwlQ", ends == null ? null : MODIFIED, ends, "0a1b2c3d"),
                MODIFIED);
    }

    public static RegisteredSecret google() {
        return registered(
                new GoogleFacts("example-3", "writer@example-3.example", "key-id-of-google", "11223344"), MODIFIED);
    }

    /** Its secret was changed elsewhere since. */
    public static RegisteredSecret changedSince(RegisteredSecret secret) {
        return registered(secret.facts(), MODIFIED.minusSeconds(60));
    }

    private static RegisteredSecret registered(SecretFacts facts, Instant modified) {
        List<Finding> findings = List.of(
                new Finding(Severity.WARNING, "sas-wide", MESSAGE, "Take list away."),
                new Finding(Severity.NOTE, "note", "Only a note.", ""));
        return new RegisteredSecret(facts, findings, Instant.parse("2022-07-01T08:00:00Z"), "Rita Registrar", modified);
    }
}
