package dev.maxarportal.credentials.detail;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.audit.AuditedEvent;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.CredentialNotes;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SomeFacts;
import dev.maxarportal.signin.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ExtendWith(OutputCaptureExtension.class)
class CredentialNotesTests extends CredentialsPages {

    private static final String SAS = "https://store.blob.core.windows.net/c?sv=2022-11-02&sp=cw&sig=NOTESIG%2Fabc";

    @Autowired
    private KnownCredentials known;

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private CredentialNotes notes;

    @Autowired
    private AuditTrail trail;

    @Test
    void descriptionByHandIsKeptAndTellsTheState() {
        registered("note-new", "");
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        assertThat(send("note-new", note(day, "Field team", "two\r\nlines")))
                .hasRedirectedUrl("/credentials/note-new")
                .flash()
                .containsEntry("done", "The notes were saved.");
        Page page = open("note-new");
        assertThat(page.words())
                .contains("State Expires soon", "Noted by hand by Ada Admin on", "Looked after by Field team")
                .contains("Provider Google Cloud Storage (noted by hand)");
        assertThat(page.html()).contains("two\nlines</textarea>", "value=\"" + day + "\"");
        assertThat(known.find(SignedIn.ACCOUNT, "note-new")
                        .orElseThrow()
                        .credential()
                        .ends())
                .isEqualTo(Instant.parse(day + "T00:00:00Z"));
        assertThat(history("note-new"))
                .singleElement()
                .extracting(AuditedEvent::detail)
                .isEqualTo("Changed provider: Google Cloud Storage, end: " + day + ", owner, notes");
    }

    @Test
    void dayThatIsOverIsKeptAsExpired() {
        registered("note-over", "");
        assertThat(send("note-over", note("2024-02-29", "", ""))).hasStatus3xxRedirection();
        assertThat(open("note-over").words()).contains("State Expired", "Ended 29 Feb 2024");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, The calendar has no such day.",
        "2026-13-01, The calendar has no such day.",
        "20260-01-01, 'Enter a day as year, month and day'",
        "0026-01-01, Enter a year from 2000 to 2199.",
        "01.12.2026, 'Enter a day as year, month and day'",
        "tomorrow, 'Enter a day as year, month and day'",
    })
    void dayThatIsNoneIsToldAndTheRestKept(String day, String message) {
        registered("note-day", "");
        Page page = Page.of(send("note-day", note(day, "Field team", "kept words")));
        assertThat(page.words()).contains(message, "The notes were not saved. The fields below say why.");
        assertThat(page.html()).contains("value=\"Field team\"", ">kept words</textarea>", "value=\"gcs\" selected");
        assertThat(known.find(SignedIn.ACCOUNT, "note-day")
                        .orElseThrow()
                        .credential()
                        .note()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void tooLongWordsAreToldAndGivenBack() {
        registered("note-long", "");
        String owner = "o".repeat(101);
        String note = "words ".repeat(400).strip();
        Page page = Page.of(send("note-long", note("", owner, note)));
        assertThat(page.words()).contains("Use at most 100 characters.", "Use at most 2,000 characters.");
        assertThat(page.html()).contains("value=\"" + owner + "\"", ">" + note + "</textarea>");
        assertThat(history("note-long")).isEmpty();
    }

    @Test
    void secretsAreRefusedAndNowhereAfterwards(CapturedOutput log) {
        registered("note-secret", "");
        for (String field : new String[] {"owner", "note", "endsOn", "provider"}) {
            assertThat(send("note-secret", Map.of(field, SAS)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("NOTESIG");
        }
        assertThat(send("note-secret", Map.of("owner", "Field team", "seen", SAS)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("NOTESIG");
        assertThat(Page.of(send("note-secret", Map.of("note", SAS, "owner", "Field team"))))
                .satisfies(page -> assertThat(page.words()).contains("Notes must not hold secrets."))
                .satisfies(page -> assertThat(page.html()).contains("value=\"Field team\""));
        assertThat(history("note-secret")).isEmpty();
        assertThat(log.getAll()).doesNotContain("NOTESIG");
    }

    @Test
    void whatTheSecretTellsCannotBeNotedOtherwise() {
        secrets.keep(SignedIn.ACCOUNT, "note-told", SomeFacts.azure(Instant.parse("2031-05-05T12:00:00Z")));
        registered("note-told", "");
        open("note-told");
        assertThat(send("note-told", note("2030-01-01", "Field team", ""))).hasStatus3xxRedirection();
        assertThat(open("note-told").words()).contains("Ends 5 May 2031, 12:00 UTC", "Provider Azure Blob Storage");
    }

    @Test
    void twoAdministratorsLoseNothing() {
        registered("note-race", "");
        open("note-race");
        assertThat(send("note-race", Map.of("owner", "First", "note", "first words", "seen", "")))
                .hasStatus3xxRedirection();
        Page both = Page.of(send("note-race", Map.of("owner", "Second", "note", "second words", "seen", "")));
        assertThat(both.words())
                .contains("somebody changed them while you typed", "Noted meanwhile by Ada Admin", "first words");
        assertThat(both.html()).contains("value=\"Second\"", ">second words</textarea>");
        assertThat(open("note-race").words()).contains("Looked after by First");
        String seen = both.all("name=\"seen\" value=\"([^\"]+)\"").getFirst();
        assertThat(send("note-race", Map.of("owner", "Second", "seen", seen))).hasStatus3xxRedirection();
        assertThat(open("note-race").words()).contains("Looked after by Second");
    }

    @Test
    void ofTwoNotesAtOnceOneIsKeptAndTheOtherShownBesideIt() {
        registered("note-once", "");
        open("note-once");
        CredentialNote read = noted("note-once");
        for (String who : List.of("First", "Second")) {
            CredentialNote own = new CredentialNote(null, null, who, "", null, who);
            assertThat(notes.keep(SignedIn.ACCOUNT, "note-once", read, own)).isEqualTo(who.equals("First"));
        }
        CredentialNote first = noted("note-once");
        assertThat(first.owner()).isEqualTo("First");
        for (String who : List.of("Third", "Fourth")) {
            CredentialNote own = new CredentialNote(null, null, who, "", null, who);
            assertThat(notes.keep(SignedIn.ACCOUNT, "note-once", first, own)).isEqualTo(who.equals("Third"));
        }
        assertThat(noted("note-once").owner()).isEqualTo("Third");
    }

    @Test
    void ofManyWhoSendAtTheSameMomentNobodyOverwritesAnother() throws Exception {
        registered("note-many", "");
        open("note-many");
        CyclicBarrier start = new CyclicBarrier(4);
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<MvcTestResult>> sent = IntStream.range(0, 4)
                    .mapToObj(number -> people.submit(() -> {
                        start.await();
                        return send("note-many", Map.of("owner", "Person " + number, "seen", ""));
                    }))
                    .toList();
            int kept = 0;
            for (Future<MvcTestResult> one : sent) {
                MockHttpServletResponse answer = one.get().getResponse();
                kept += answer.getStatus() == 302 ? 1 : 0;
                assertThat(answer.getStatus() == 302
                                || answer.getContentAsString().contains("Noted meanwhile by"))
                        .isTrue();
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(history("note-many")).hasSize(1);
    }

    @Test
    void endThatWasNotedOfAnotherSecretDoesNotComeBackWithAnotherNote() {
        registered("note-stale", "");
        open("note-stale");
        assertThat(send("note-stale", note("2031-01-02", "First", ""))).hasStatus3xxRedirection();
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/note-stale"))
                .willReturn(okJson("{\"registered_credentials\":%s}"
                        .formatted(credential("note-stale", "")
                                .replace(
                                        "2022-07-01T08:00:00Z",
                                        Instant.now().plusSeconds(90).toString())))));
        assertThat(open("note-stale").words())
                .contains("State End unknown", "Noted before the last change: 2 Jan 2031");
        assertThat(send("note-stale", Map.of("owner", "Second"))).hasStatus3xxRedirection();
        assertThat(noted("note-stale").owner()).isEqualTo("Second");
        assertThat(open("note-stale").words()).contains("State End unknown").doesNotContain("2 Jan 2031");
    }

    @Test
    void noteRightAfterAChangeCountsAlthoughMaxarsClockIsAhead() {
        registered("note-clock", "");
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/note-clock"))
                .willReturn(okJson("{\"registered_credentials\":%s}"
                        .formatted(credential("note-clock", "")
                                .replace(
                                        "2022-07-01T08:00:00Z",
                                        Instant.now().plusSeconds(40).toString())))));
        open("note-clock");
        assertThat(send("note-clock", note("2031-01-02", "", ""))).hasStatus3xxRedirection();
        assertThat(open("note-clock").words()).contains("2 Jan 2031");
        RegisteredSecret later = new RegisteredSecret(
                SomeFacts.google().facts(), List.of(), Instant.now().plusSeconds(1), "Ada", null);
        secrets.keep(SignedIn.ACCOUNT, "note-clock", later);
        assertThat(known.find(SignedIn.ACCOUNT, "note-clock")
                        .orElseThrow()
                        .credential()
                        .ends())
                .isNull();
    }

    @Test
    void nothingCanBeNotedOfWhatIsNotThere() {
        assertThat(send("note-never", note("", "Field team", ""))).hasStatus(404);
        assertThat(portal.post()
                        .uri("/credentials/note-never/notes")
                        .with(SignedIn.user())
                        .with(csrf()))
                .hasStatus(403);
    }

    private static Map<String, String> note(String endsOn, String owner, String note) {
        return Map.of("provider", "gcs", "endsOn", endsOn, "owner", owner, "note", note);
    }

    private CredentialNote noted(String name) {
        return known.find(SignedIn.ACCOUNT, name).orElseThrow().credential().note();
    }

    private MvcTestResult send(String name, Map<String, String> fields) {
        var request = portal.post()
                .uri("/credentials/" + name + "/notes")
                .with(SignedIn.admin())
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Page open(String name) {
        return Page.of(
                portal.get().uri("/credentials/" + name).with(SignedIn.admin()).exchange());
    }

    private Iterable<AuditedEvent> history(String name) {
        return trail.history(SignedIn.ACCOUNT, name, Set.of(AuditAction.CREDENTIAL_NOTED));
    }
}
