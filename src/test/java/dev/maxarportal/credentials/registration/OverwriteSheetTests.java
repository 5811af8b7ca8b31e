package dev.maxarportal.credentials.registration;

import static dev.maxarportal.credentials.registration.Credentials.END;
import static dev.maxarportal.credentials.registration.Credentials.box;
import static dev.maxarportal.credentials.registration.Credentials.credential;
import static dev.maxarportal.credentials.registration.Credentials.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.SomeCredentials;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverwriteSheetTests {

    private static final String TIME = "2026-03-01T10:00:00Z";
    private static final GoogleFacts KEY = new GoogleFacts("project", "robot@example.com", "key-1", "77777777");

    @Test
    void differencesAreMarkedAndOnlyThey() {
        AzureFacts fresh = new AzureFacts("store", "cellar", null, "cw", null, END, "99999999");
        List<OverwriteSheet.Line> lines = sheet(box("store", "box"), fresh).lines();
        assertThat(lines)
                .filteredOn(OverwriteSheet.Line::differs)
                .extracting(OverwriteSheet.Line::label)
                .containsExactly("Container", "Fingerprint");
        assertThat(lines).extracting(OverwriteSheet.Line::label).contains("Description", "Ends", "Rights");
    }

    @Test
    void whatIsNotKnownDiffersFromNothing() {
        OverwriteSheet sheet = new OverwriteSheet(credential("a", TIME, null), KEY, "for deliveries");
        assertThat(sheet.lines()).noneMatch(OverwriteSheet.Line::differs);
        assertThat(sheet.lines())
                .filteredOn(line -> line.label().equals("Provider"))
                .extracting(line -> line.before().text())
                .containsExactly("not known to this portal");
        assertThat(sheet.remarks()).isEmpty();
    }

    @Test
    void endThatSomebodyNotedIsADayWithoutAnHour() {
        CredentialNote note =
                new CredentialNote(null, LocalDate.parse("2031-05-05"), "", "", Instant.parse(TIME), "Ada");
        for (RegisteredSecret known : Arrays.asList(null, registered(KEY, Instant.parse(TIME)))) {
            Credential old = SomeCredentials.told("a", "", Instant.parse(TIME), known, note, Instant.parse(TIME));
            assertThat(new OverwriteSheet(old, null, "").lines())
                    .filteredOn(line -> line.label().equals("Ends"))
                    .extracting(OverwriteSheet.Line::before)
                    .containsExactly(new NamedFact("Ends", null, null, note.endsOn()));
        }
    }

    @Test
    void newSecretThatWasNotReadYetDiffersFromNothing() {
        OverwriteSheet sheet = new OverwriteSheet(old(KEY), null, "for deliveries");
        assertThat(sheet.lines()).noneMatch(OverwriteSheet.Line::differs);
        assertThat(sheet.remarks()).isEmpty();
    }

    @Test
    void remarksTellWhatMayGoWrong() {
        assertThat(codes(box("store", "box"), box("store", "box"))).containsExactly("same-secret");
        assertThat(codes(box("store", "box"), KEY)).containsExactly("other-provider");
        AzureFacts earlier = new AzureFacts("other", "box", null, "cw", null, END.minusSeconds(61), "99999999");
        assertThat(codes(box("store", "box"), earlier)).containsExactly("other-container", "ends-earlier");
        GoogleFacts other = new GoogleFacts("elsewhere", "android@example.com", null, "88888888");
        assertThat(codes(KEY, other)).containsExactly("other-project", "other-service-account");
        assertThat(new OverwriteSheet(old(KEY), null, "").remarks())
                .extracting(Finding::code)
                .containsExactly("description-goes");
    }

    private static List<String> codes(SecretFacts before, SecretFacts after) {
        return sheet(before, after).remarks().stream().map(Finding::code).toList();
    }

    private static OverwriteSheet sheet(SecretFacts before, SecretFacts after) {
        return new OverwriteSheet(old(before), after, "for deliveries");
    }

    private static Credential old(SecretFacts facts) {
        return credential("a", TIME, registered(facts, Instant.parse(TIME)));
    }
}
