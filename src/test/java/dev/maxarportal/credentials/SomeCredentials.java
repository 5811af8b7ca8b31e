package dev.maxarportal.credentials;

import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.RegisteredCredentials;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials, secrets' facts and notes as tests want them. */
public final class SomeCredentials {

    public static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");

    private SomeCredentials() {}

    /** As Maxar tells of one whose secret was never registered here. */
    public static Credential told(String name, String description, @Nullable Instant modified) {
        return told(name, description, modified, null, CredentialNote.NONE, CREATED);
    }

    public static Credential told(
            String name,
            String description,
            @Nullable Instant modified,
            @Nullable RegisteredSecret registered,
            CredentialNote note,
            Instant now) {
        RegisteredCredentials told =
                new RegisteredCredentials(name, description, time(CREATED), modified == null ? null : time(modified));
        return Credential.of(told, registered, note, now);
    }

    public static Credential plain(String name) {
        return told(name, "", CREATED);
    }

    /** An Azure secret that was registered when Maxar told that last change. */
    public static RegisteredSecret azure(@Nullable Instant ends, Instant at, @Nullable Instant modified) {
        AzureFacts facts = new AzureFacts("examplestore", "north", null, "cw", null, ends, "0a1b2c3d");
        return new RegisteredSecret(facts, List.of(), at, "Ada Admin", modified);
    }

    public static RegisteredSecret google(Instant at, @Nullable Instant modified) {
        GoogleFacts facts = new GoogleFacts("example-project", "robot@example.com", "k1", "4d3c2b1a");
        return new RegisteredSecret(facts, List.of(), at, "Ada Admin", modified);
    }

    public static CredentialNote endsOn(String day, Instant changed) {
        return new CredentialNote(null, LocalDate.parse(day), "", "", changed, "Ada Admin");
    }

    /** One in a state, ending so. */
    public static Credential ending(String name, @Nullable Instant ends, Instant now) {
        return told(name, "", CREATED, ends == null ? null : azure(ends, CREATED, CREATED), CredentialNote.NONE, now);
    }

    private static @Nullable MaxarTime time(Instant instant) {
        return MaxarTime.of(instant.toString());
    }
}
