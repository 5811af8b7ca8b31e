package dev.maxarportal.credentials.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.CredentialsProperties;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SampleGoogleKey;
import dev.maxarportal.credentials.SampleSas;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of what people may hand in for Azure, and what each of them hears. */
class SasCasesTests {

    private static final Map<String, String> PLACES = Map.of(
            "{url}", Linting.sas().url(),
            "{token}", Linting.sas().token(),
            "{accountkey}", Base64.getEncoder().encodeToString(new byte[64]),
            "{google}", SampleGoogleKey.json(),
            "{google64}", SampleGoogleKey.base64(SampleGoogleKey.json()),
            "{n}", "\n",
            "{r}", "\r",
            "{s}", " ",
            "{0}", "\u200B");

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvFileSource(resources = "/credentials/sas-changes.txt", delimiter = '|')
    void everyChangeToAGoodUrlIsTold(@Nullable String changes, String outcome, @Nullable String codes) {
        String url = changed(changes);
        Inspection inspection = Linting.azure(url);
        assertTold(inspection, outcome, codes);
        if (!inspection.isRefused()) {
            assertThat(Linting.revealed(inspection)).isEqualTo(url);
        }
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvFileSource(resources = "/credentials/sas-texts.txt", delimiter = '|')
    void everyOtherTextIsTold(String text, String outcome, @Nullable String codes) {
        Inspection inspection = Linting.azure(filled(text));
        assertTold(inspection, outcome, codes);
        if (!inspection.isRefused()) {
            assertThat(Linting.revealed(inspection)).isEqualTo(Linting.sas().url());
        }
    }

    @Test
    void factsAreReadFromAGoodUrl() {
        String url = Linting.sas().with("st", "2026-05-30").with("si", "orders").url();
        assertThat(Linting.azure(url).facts())
                .isEqualTo(new AzureFacts(
                        "examplestore",
                        "deliveries",
                        "orders",
                        "cw",
                        Instant.parse("2026-05-30T00:00:00Z"),
                        Instant.parse("2026-09-01T00:00:00Z"),
                        Fingerprint.of(url)));
    }

    @Test
    void factsAreReadFromARefusedUrlAsFarAsTheyCanBe() {
        assertThat(Linting.azure(Linting.sas().without("sig").with("sp", "r").url())
                        .facts())
                .isInstanceOfSatisfying(AzureFacts.class, facts -> {
                    assertThat(facts.container()).isEqualTo("deliveries");
                    assertThat(facts.rights()).isEqualTo("r");
                });
    }

    @Test
    void keyThatEndsEarlierEndsTheSas() {
        String url = Linting.sas()
                .with("skt", "2026-05-31T00:00:00Z")
                .with("ske", "2026-06-07T00:00:00Z")
                .url();
        assertThat(Linting.azure(url).facts()).isInstanceOfSatisfying(AzureFacts.class, facts -> {
            assertThat(facts.ends()).isEqualTo("2026-06-07T00:00:00Z");
            assertThat(facts.begins()).isEqualTo("2026-05-31T00:00:00Z");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sp=c | lacks the right to write (w)",
                "sp=w | lacks the right to create (c)",
                "sp=r | lacks the right to create (c) and to write (w)",
                "sp=rcwd | read (r), delete (d)",
                "se=2026-06-05T15:30:00Z | ends on 5 Jun 2026, 15:30 UTC, in 4 days and 3 hours. Maxar takes 3 to 5 days",
                "se=2026-05-01 | ended on 1 May 2026, 00:00 UTC",
                "st=2026-06-01T14:05:00Z | cannot be used before 1 Jun 2026, 14:05 UTC, in 2 hours and 5 minutes",
                "sp=c | --account-name examplestore --name 'deliveries' --permissions cw --expiry 2026-08-30T00:00Z",
                "sp=c | echo \"https://examplestore.blob.core.windows.net/deliveries?$(az storage",
                "@https://examplestore.z01.blob.storage.azure.net/box | adds .z01.blob.storage.azure.net to PORTAL_",
                "@https://a.z01.blob.storage.azure.net/box | adds .blob.storage.azure.net to PORTAL_",
                "@https://examplestore.blob.core.chinacloudapi.cn/box | adds .blob.core.chinacloudapi.cn to PORTAL_",
                "@https://x.example/ | --account-name ACCOUNT --name 'CONTAINER'",
                "@https://examplestore.blob.core.example.gov/box;sp=c | https://examplestore.blob.core.example.gov/box?$(az",
            })
    void wordsNameWhatIsWrongAndTheStepThatMendsIt(String changes, String words) {
        assertThat(Linting.said(Linting.azure(changed(changes)))).contains(words);
    }

    @Test
    void hostInADnsZoneIsTakenOnceItsEndWasAddedAsWasAdvised() {
        SecretLinter linter = new SecretLinter(
                new CredentialsProperties(List.of(".z01.blob.storage.azure.net")),
                Clock.fixed(Linting.NOW, ZoneOffset.UTC));
        String url = changed("@https://examplestore.z01.blob.storage.azure.net/deliveries");
        Inspection inspection = linter.inspect(Provider.AZURE, url, null);
        assertTold(inspection, "accepted", "");
        assertThat(inspection.facts()).isInstanceOfSatisfying(AzureFacts.class, facts -> assertThat(facts.account())
                .isEqualTo("examplestore"));
    }

    @Test
    void bracketsAroundTheUrlAreToldByTheirName() {
        assertThat(Linting.said(Linting.azure("<" + Linting.sas().url() + ">")))
                .contains("Angle brackets around it were taken away.");
        assertThat(Linting.said(Linting.azure("\"" + Linting.sas().url() + "\"")))
                .contains("Quotation marks around it were taken away.");
    }

    @Test
    void howToMakeAUrlIsToldOnce() {
        Inspection inspection =
                Linting.azure(Linting.sas().without("sp").without("se").url());
        assertThat(inspection.findings()).hasSize(2);
        assertThat(Linting.said(inspection)).containsOnlyOnce("az storage container generate-sas");
    }

    private static void assertTold(Inspection inspection, String outcome, @Nullable String codes) {
        assertThat(Linting.codes(inspection)).isEqualTo(Objects.requireNonNullElse(codes, ""));
        assertThat(Linting.outcome(inspection)).isEqualTo(outcome);
        assertThat(inspection.findings())
                .isSortedAccordingTo(Comparator.comparing(Finding::severity))
                .allMatch(finding -> !finding.step().isEmpty())
                .allMatch(finding -> finding.message().endsWith("."));
    }

    private static String changed(@Nullable String changes) {
        SampleSas sas = Linting.sas();
        for (String change : changes == null ? new String[0] : changes.split(";")) {
            int equals = change.indexOf('=');
            if (change.startsWith("@")) {
                sas = sas.at(change.substring(1));
            } else if (change.startsWith("-")) {
                sas = sas.without(change.substring(1));
            } else {
                sas = sas.with(change.substring(0, equals), change.substring(equals + 1));
            }
        }
        return sas.url();
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }
}
