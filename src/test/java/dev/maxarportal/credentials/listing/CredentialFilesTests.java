package dev.maxarportal.credentials.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.AccountAtMaxar;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.CredentialNotes;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SomeCredentials;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CredentialFilesTests extends CredentialsPages {

    private static final Instant MODIFIED = Instant.parse("2022-07-01T08:00:00Z");
    private static final Instant AT = Instant.parse("2022-07-01T08:00:01Z");
    private static final Instant ENDS = Instant.parse("2099-12-24T18:30:00Z");

    private final AccountAtMaxar account = new AccountAtMaxar();

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private CredentialNotes notes;

    @Autowired
    private CredentialMemory memory;

    @BeforeEach
    void credentials() {
        account.answers(
                credential("azure-a", "delivery, north"),
                credential("foreign", "=1+1"),
                credential("gcs-b", ""),
                credential("with space", ""));
        get("/credentials");
        secrets.keep(account.id(), "azure-a", SomeCredentials.azure(ENDS, AT, MODIFIED));
        secrets.keep(account.id(), "gcs-b", SomeCredentials.google(AT, MODIFIED));
        notes.keep(
                account.id(),
                "gcs-b",
                CredentialNote.NONE,
                new CredentialNote(Provider.GCS, LocalDate.parse("2099-11-30"), "Grace", "a\nb", null, "Ada"));
    }

    @Test
    void tableHoldsAllThatIsKnownInTheOrderOfTheList() {
        MvcTestResult file = get("/credentials.csv");
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"credentials-\\d{4}-\\d\\d-\\d\\d.csv\"");
        assertThat(lines(file))
                .containsExactly(
                        "name,description,state,ends,end known from,begins,provider,account,container,policy,rights,"
                                + "project,client e-mail,key id,fingerprint,owner,notes,registered here,registered by,"
                                + "registered at,created,modified,gone since,deleted by",
                        "azure-a,\"delivery, north\",active,2099-12-24T18:30:00Z,secret,,azure,examplestore,north,,cw,"
                                + ",,,0a1b2c3d,,,yes,Ada Admin,2022-07-01T08:00:01Z,"
                                + "2022-06-03T15:14:08Z,2022-07-01T08:00:00Z,,",
                        "foreign,'=1+1,unknown,,,,,,,,,,,,,,,no,,,2022-06-03T15:14:08Z,2022-07-01T08:00:00Z,,",
                        "gcs-b,,active,2099-11-30T00:00:00Z,noted,,gcs,,,,,example-project,robot@example.com,k1,"
                                + "4d3c2b1a,Grace,\"a\nb\",yes,Ada Admin,2022-07-01T08:00:01Z,"
                                + "2022-06-03T15:14:08Z,2022-07-01T08:00:00Z,,",
                        "with space,,unknown,,,,,,,,,,,,,,,no,,,2022-06-03T15:14:08Z,2022-07-01T08:00:00Z,,");
    }

    @Test
    void tableTakesTheFiltersAndTheOrderOfTheList() {
        assertThat(lines(get("/credentials.csv?provider=unknown&sort=name&dir=desc&page=9")))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("with space,");
        assertThat(lines(get("/credentials.csv?status=soon"))).hasSize(1);
    }

    @Test
    void tableOfGoneOnesSaysSinceWhenAndByWhom() {
        memory.deleted(account.id(), "azure-a", "Grace Hopper", Instant.now());
        account.answers(credential("foreign", ""));
        assertThat(lines(get("/credentials.csv?status=gone&q=azure")))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("azure-a,\"delivery, north\",gone,2099-12-24T18:30:00Z,secret,,azure,examplestore")
                .endsWith(",Grace Hopper");
    }

    @Test
    void tableIsNotMadeOfWhatIsOld() {
        account.fails(500);
        assertThat(get("/credentials.csv")).hasStatus(502);
        assertThat(get("/credentials.ics")).hasStatus(502);
    }

    @Test
    void calendarHoldsTheEndsThatAreToCome() {
        secrets.keep(
                account.id(), "foreign", SomeCredentials.azure(Instant.parse("2022-08-01T00:00:00Z"), AT, MODIFIED));
        MvcTestResult file = get("/credentials.ics");
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
        assertThat(lines(file))
                .contains(
                        "UID:azure-a@credentials.maxar-portal",
                        "DTSTART:20991224T183000Z",
                        "SUMMARY:Storage credential “azure-a” ends",
                        "URL:http://localhost/credentials/azure-a",
                        "UID:gcs-b@credentials.maxar-portal",
                        "DTSTART:20991130T000000Z")
                .filteredOn(line -> line.startsWith("BEGIN:VEVENT"))
                .hasSize(2);
    }

    private MvcTestResult get(String address) {
        return portal.get().uri(URI.create(address)).with(account.admin()).exchange();
    }

    private static List<String> lines(MvcTestResult file) {
        try {
            return List.of(file.getResponse().getContentAsString().split("\r\n"));
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
