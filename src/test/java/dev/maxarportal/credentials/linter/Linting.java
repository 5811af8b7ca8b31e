package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.CredentialsProperties;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarportal.maxar.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockMultipartFile;

/** Reads secrets at noon of a day in June. */
final class Linting {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final SecretLinter LINTER = new SecretLinter(
            new CredentialsProperties(List.of(".blob.core.example.gov")), Clock.fixed(NOW, ZoneOffset.UTC));

    private Linting() {}

    /** A good SAS URL, which ends in three months. */
    static SampleSas sas() {
        return SampleSas.ending(Instant.parse("2026-09-01T00:00:00Z"));
    }

    static Inspection azure(String text) {
        return LINTER.inspect(Provider.AZURE, text, null);
    }

    static Inspection google(String text) {
        return LINTER.inspect(Provider.GCS, text, null);
    }

    static Inspection google(byte[] file) {
        return LINTER.inspect(Provider.GCS, "", new MockMultipartFile("file", "key.json", "application/json", file));
    }

    static String codes(Inspection inspection) {
        return inspection.findings().stream().map(Finding::code).collect(Collectors.joining(" "));
    }

    /** Whether it is accepted, asked about, or refused. */
    static String outcome(Inspection inspection) {
        if (inspection.isRefused()) {
            return "refused";
        }
        return inspection.findings().stream()
                        .anyMatch(finding -> finding.severity().asksForConsent())
                ? "asked"
                : "accepted";
    }

    static String said(Inspection inspection) {
        return inspection.findings().stream()
                .map(finding -> finding.message() + " " + finding.mend())
                .collect(Collectors.joining(" "));
    }

    static String revealed(Inspection inspection) {
        Secret secret = Objects.requireNonNull(inspection.secret());
        return secret.reveal();
    }
}
