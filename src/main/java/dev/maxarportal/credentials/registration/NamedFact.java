package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.SecretFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a secret with what it is called: a text or a time.
 *
 * @param text null where it is a time
 */
record NamedFact(
        String label, @Nullable String text, @Nullable Instant time) {

    static List<NamedFact> of(SecretFacts facts) {
        NamedFact provider = new NamedFact("Storage", facts.provider().label(), null);
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
                told("Stored access policy", facts.policy()),
                told("Rights", facts.rightsInWords()),
                facts.begins() == null ? null : new NamedFact("Begins", null, facts.begins()),
                ends(facts, "not told; the stored access policy tells it"));
    }

    private static Stream<@Nullable NamedFact> ofGoogle(GoogleFacts facts) {
        return Stream.of(
                told("Project", facts.project()),
                told("Service account", facts.clientEmail()),
                told("Key id", facts.keyId()),
                ends(facts, "not told by the key"));
    }

    private static NamedFact ends(SecretFacts facts, String unknown) {
        return new NamedFact("Ends", facts.ends() == null ? unknown : null, facts.ends());
    }

    private static @Nullable NamedFact told(String label, @Nullable String text) {
        return text == null || text.isEmpty() ? null : new NamedFact(label, text, null);
    }
}
