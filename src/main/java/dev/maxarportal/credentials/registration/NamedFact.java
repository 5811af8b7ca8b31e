package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.SecretFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a secret with what it is called: a text or a time.
 *
 * @param text null where it is a time or a day
 * @param day for an end of which only the day is known, since somebody noted it
 */
record NamedFact(
        String label,
        @Nullable String text,
        @Nullable Instant time,
        @Nullable LocalDate day) {

    static final String PROVIDER = "Provider";
    static final String ENDS = "Ends";

    NamedFact(String label, @Nullable String text, @Nullable Instant time) {
        this(label, text, time, null);
    }

    static List<NamedFact> of(SecretFacts facts) {
        NamedFact provider = new NamedFact(PROVIDER, facts.provider().label(), null);
        NamedFact fingerprint = new NamedFact("Fingerprint", facts.fingerprint(), null);
        Stream<@Nullable NamedFact> own =
                switch (facts) {
                    case AzureFacts azure -> ofAzure(azure);
                    case GoogleFacts google -> ofGoogle(google);
                };
        return Stream.concat(Stream.concat(Stream.of(provider), own.filter(Objects::nonNull)), Stream.of(fingerprint))
                .toList();
    }

    private static Stream<@Nullable NamedFact> ofAzure(AzureFacts facts) {
        return Stream.of(
                told("Storage account", facts.account()),
                told("Container", facts.container()),
                told("Access policy", facts.policy()),
                told(
                        "Rights",
                        facts.rightsInWords().isEmpty()
                                ? byPolicy(facts, "as the access policy says")
                                : facts.rightsInWords()),
                facts.begins() == null ? null : new NamedFact("Valid from", null, facts.begins()),
                ends(facts, byPolicy(facts, "set by the access policy, not by the secret")));
    }

    private static Stream<@Nullable NamedFact> ofGoogle(GoogleFacts facts) {
        return Stream.of(
                told("Project", facts.project()),
                told("Client e-mail", facts.clientEmail()),
                told("Key id", facts.keyId()),
                ends(facts, "not told by the key"));
    }

    private static String byPolicy(AzureFacts facts, String words) {
        return facts.policy() == null ? "cannot be read" : words;
    }

    private static NamedFact ends(SecretFacts facts, String unknown) {
        return new NamedFact(ENDS, facts.ends() == null ? unknown : null, facts.ends());
    }

    private static @Nullable NamedFact told(String label, @Nullable String text) {
        return text == null || text.isEmpty() ? null : new NamedFact(label, text, null);
    }
}
