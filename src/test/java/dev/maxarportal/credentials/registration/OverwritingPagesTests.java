package dev.maxarportal.credentials.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.GoogleFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OverwritingPagesTests extends RegistrationPages {

    @Test
    void existingNameIsShownBesideTheNewAndNothingIsWritten() {
        tells("taken-1", "the old one", "2022-07-01T08:00:00Z");
        Page page = asked(form("taken-1"));
        assertThat(page.words())
                .contains("Replace taken-1 ?", "the old one", "3 Jun 2022, 15:14 UTC", "1 Jul 2022, 08:00 UTC")
                .contains("not known to this portal", "store", "4 May 2031, 10:00 UTC", "for deliveries")
                .contains("Orders in progress keep the old secret; new ones use the new secret")
                .contains("To replace it, type taken-1", "Nothing was written.");
        assertWritten(0);
    }

    @Test
    void secondSendingOfTheSameFormAsksBeforeItWritesAgain() {
        assertRegistered(form("taken-2").exchange(), "taken-2");
        tells("taken-2", "for deliveries", Instant.now().toString());
        Page page = asked(form("taken-2"));
        assertThat(page.words()).contains("Registered with this portal by Ada Admin", "This is the same secret.");
        assertWritten(1);
    }

    @Test
    void otherContainerAndEarlierEndAreWarnedOf() {
        assertRegistered(form("taken-3").exchange(), "taken-3");
        tells("taken-3", "for deliveries", Instant.now().toString());
        finds(box("cellar", END.minusSeconds(86_400), "99999999"));
        Page page = asked(form("taken-3").param("description", ""));
        assertThat(page.words())
                .contains("Warning The new secret is for another container: store/cellar instead of store/box.")
                .contains("Warning The new secret ends earlier than the old one.", "cellar ≠ differs");
        finds(new GoogleFacts("project", "robot@example.com", "key-1", "77777777"));
        assertThat(asked(form("taken-3")).words())
                .contains(
                        "Warning The new secret is for Google Cloud Storage, the old one was for Azure Blob Storage.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TAKEN-4", "taken-5", "yes"})
    void otherNameIsNoConfirmation(String typed) {
        registered("taken-4", "");
        Page page = asked(confirmed("taken-4", asked(form("taken-4")))
                .param("confirm", typed)
                .with(request -> {
                    request.setParameter("confirm", typed);
                    return request;
                }));
        assertThat(page.html()).contains("id=\"confirm-error\"", "data-refused=\"false\"");
        assertThat(page.words()).contains("Type taken-4, as it stands here.");
        assertWritten(0);
    }

    @Test
    void nameInThePlaceOfTheTickCountsAsTyped() {
        registered("taken-6", "");
        String seen = seen(asked(form("taken-6")));
        assertThat(form("taken-6")
                        .param("overwrite", "taken-6")
                        .param("seen", seen)
                        .exchange())
                .hasRedirectedUrl("/credentials/taken-6")
                .flash()
                .containsEntry("done", "taken-6 was replaced.");
        assertThat(trail().getLast()).startsWith("CREDENTIAL_REPLACED|DONE|taken-6|Azure Blob Storage, store/box");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "something", "0000000000000000"})
    void whoHasNotSeenWhatIsThereDoesNotReplaceIt(String seen) {
        registered("taken-7", "");
        asked(form("taken-7")
                .param("overwrite", "true")
                .param("confirm", "taken-7")
                .param("seen", seen));
        assertWritten(0);
    }

    @Test
    void agreementToReplaceOneNameIsNoneForAnother() {
        registered("taken-8", "");
        registered("taken-9", "");
        String seen = seen(asked(form("taken-8")));
        Page page = asked(form("taken-9")
                .param("overwrite", "true")
                .param("confirm", "taken-9")
                .param("seen", seen));
        assertThat(page.words()).contains("Replace taken-9 ?").doesNotContain("meanwhile");
        assertWritten(0);
        assertRegistered(
                form("free-9").param("overwrite", "true").param("seen", seen).exchange(), "free-9");
    }

    @Test
    void changeElsewhereStopsTheReplacementAndIsShown() {
        registered("moved-1", "the old one");
        Page sheet = asked(form("moved-1"));
        tells("moved-1", "somebody else’s", "2026-03-01T09:30:00Z");
        Page page = asked(confirmed("moved-1", sheet));
        assertThat(page.words())
                .contains("moved-1 was changed meanwhile , 1 Mar 2026, 09:30 UTC . Maxar does not tell by whom.")
                .contains("somebody else’s", "Nothing was written.");
        assertThat(page.all("id=\"confirm\"[^>]* value=\"([^\"]*)\"")).containsExactly("");
        assertWritten(0);
        assertThat(confirmed("moved-1", page).exchange()).hasRedirectedUrl("/credentials/moved-1");
    }

    @Test
    void changeByThisPortalWithinTheSameSecondStopsTheOtherAndTellsWho() {
        registered("moved-2", "");
        Page first = asked(form("moved-2"));
        assertThat(confirmed("moved-2", first).exchange()).hasRedirectedUrl("/credentials/moved-2");
        Page page = asked(confirmed("moved-2", first));
        assertThat(page.words()).contains("moved-2 was changed meanwhile by Ada Admin");
        assertWritten(1);
    }

    @Test
    void deletionMeanwhileStopsTheReplacement() {
        registered("moved-3", "");
        Page sheet = asked(form("moved-3"));
        ARD.resetMappings();
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/moved-3")).willReturn(failure(404, "Not Found")));
        Page page = asked(confirmed("moved-3", sheet));
        assertThat(page.words()).contains("moved-3 was deleted meanwhile", "There is nothing to replace any more.");
        assertThat(page.html()).doesNotContain("name=\"seen\"");
        assertWritten(0);
    }

    @Test
    void ofTwoWhoRegisterTheSameNameAtTheSameMomentOneIsAsked() throws Exception {
        takes("race-1", 700);
        assertThat(statuses(form("race-1"), form("race-1"))).containsExactlyInAnyOrder(302, 200);
        assertWritten(1);
    }

    @Test
    void ofTwoWhoReplaceTheSameAtTheSameMomentOneIsAsked() throws Exception {
        registered("race-2", "");
        ARD.stubFor(
                put(urlPathEqualTo(REGISTRY + "/race-2")).willReturn(noContent().withFixedDelay(700)));
        Page sheet = asked(form("race-2"));
        assertThat(statuses(confirmed("race-2", sheet), confirmed("race-2", sheet)))
                .containsExactlyInAnyOrder(302, 200);
        assertWritten(1);
    }

    @Test
    void whoWaitsTooLongForAnotherIsTold() throws Exception {
        ARD.stubFor(
                put(urlPathEqualTo(REGISTRY + "/race-3")).willReturn(noContent().withFixedDelay(7_000)));
        List<MvcTestResult> results = together(form("race-3"), form("race-3"));
        Page page = Page.of(results.stream()
                .filter(result -> result.getResponse().getStatus() == 200)
                .findFirst()
                .orElseThrow());
        assertThat(page.words()).contains("Somebody else is changing the credential of this name at this moment.");
        assertWritten(1);
    }

    private static String seen(Page page) {
        return page.all("name=\"seen\" value=\"([^\"]+)").getFirst();
    }

    private static List<Integer> statuses(MockMvcRequestBuilder... requests) throws Exception {
        return together(requests).stream()
                .map(result -> result.getResponse().getStatus())
                .toList();
    }

    private static List<MvcTestResult> together(MockMvcRequestBuilder... requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.length);
        try (ExecutorService people = Executors.newFixedThreadPool(requests.length)) {
            List<Future<MvcTestResult>> answers = Stream.of(requests)
                    .map(request -> people.submit(() -> {
                        start.await();
                        return request.exchange();
                    }))
                    .toList();
            List<MvcTestResult> results = new ArrayList<>();
            for (Future<MvcTestResult> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
