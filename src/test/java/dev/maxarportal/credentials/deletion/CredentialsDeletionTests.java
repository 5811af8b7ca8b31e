package dev.maxarportal.credentials.deletion;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.maxarportal.Page;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.audit.AuditedEvent;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SomeFacts;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CredentialsDeletionTests extends CredentialsPages {

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private KnownCredentials known;

    @Autowired
    private AuditTrail trail;

    @Test
    void questionShowsWhatGoesAndDeletesNothing() {
        secrets.keep(SignedIn.ACCOUNT, "del-ask", SomeFacts.azure(null));
        registered("del-ask", "the old one");
        ask("del-ask");
        Page question = ask("del-ask");
        assertThat(question.words())
                .contains("Delete del-ask ?", "the old one", "Registered by Rita Registrar", "Container north")
                .contains("Orders in progress are not affected; new orders cannot name it. This is final");
        assertThat(question.html()).contains("name=\"seen\"").doesNotContain("maxlength");
        ARD.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void questionAboutWhatIsGoneLeadsBackToTheList() {
        assertThat(portal.get().uri("/credentials/del-none/delete").with(SignedIn.admin()))
                .hasRedirectedUrl("/credentials")
                .flash()
                .containsEntry("warning", "del-none was already gone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "del-typ", "DEL-TYPED", "del-typed2", "delete", "*"})
    void mistypedNameSendsNothingToMaxar(String typed) {
        registered("del-typed", "");
        String seen = seen(ask("del-typed"));
        ARD.resetRequests();
        Page again = Page.of(send("del-typed", Map.of("confirm", typed, "seen", seen)));
        assertThat(again.words())
                .contains("Nothing was deleted. Type “del-typed” exactly as it stands here.", "Delete credential");
        assertThat(seen(again)).isEqualTo(seen);
        assertThat(ARD.getAllServeEvents()).isEmpty();
        assertThat(history("del-typed")).isEmpty();
    }

    @Test
    void nothingTypedAtAllIsMistypedEvenForOneThatWasNeverSeen() {
        registered("del-unseen", "");
        assertThat(Page.of(send("del-unseen", Map.of())).words()).contains("Nothing was deleted.");
        ARD.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void whatIsNotFromTheQuestionDoesNotComeBack() {
        registered("del-seen", "");
        String seen = seen(ask("del-seen"));
        Map<String, String> secret =
                Map.of("confirm", "https://x.example/?sig=abc", "seen", "https://x.example/?sig=abc");
        Page again = Page.of(send("del-seen", secret));
        assertThat(again.html()).doesNotContain("sig=abc");
        assertThat(seen(again)).isEqualTo(seen);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("del-204", noContent(), "done", "del-204 was deleted.", AuditResult.DONE),
                Arguments.of("del-200", okJson("{}"), "done", "del-200 was deleted.", AuditResult.DONE),
                Arguments.of("del-404", failure(404, "No"), "warning", "del-404 was already gone.", AuditResult.DONE),
                Arguments.of(
                        "del-400",
                        failure(400, "In use"),
                        "warning",
                        "Maxar’s reason: “In use”. del-400 was not deleted.",
                        AuditResult.FAILED),
                Arguments.of(
                        "del-lost",
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        "warning",
                        "Maxar still had del-lost right afterwards.",
                        AuditResult.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void deletionTellsWhatBecameOfItAndWritesItDown(
            String name, ResponseDefinitionBuilder answer, String kind, String told, AuditResult result) {
        secrets.keep(SignedIn.ACCOUNT, name, SomeFacts.azure(null));
        registered(name, "");
        ask(name);
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/" + name)).willReturn(answer));
        MvcTestResult sent = send(name, Map.of("confirm", " " + name + " ", "seen", seen(ask(name))));
        assertThat(sent).hasRedirectedUrl("/credentials");
        assertThat(sent.getMvcResult().getFlashMap().get(kind)).asString().contains(told);
        assertThat(history(name)).singleElement().satisfies(event -> {
            assertThat(event.result()).isEqualTo(result);
            assertThat(event.detail())
                    .contains("examplestore/north; fingerprint 0a1b2c3d")
                    .contains("registered by Rita Registrar");
        });
        KnownCredential after = known.find(SignedIn.ACCOUNT, name).orElseThrow();
        assertThat(after.deletedBy()).isEqualTo(kind.equals("done") ? "Ada Admin" : null);
    }

    @Test
    void lostAnswerIsMadeUpForByLookingAgain() {
        registered("del-look", "");
        String seen = seen(ask("del-look"));
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/del-look"))
                .inScenario("look")
                .whenScenarioStateIs("deleted")
                .atPriority(1)
                .willReturn(failure(404, "Not Found")));
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/del-look"))
                .inScenario("look")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("deleted")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        MvcTestResult sent = send("del-look", Map.of("confirm", "del-look", "seen", seen));
        assertThat(sent.getMvcResult().getFlashMap().get("done"))
                .asString()
                .contains("del-look was deleted. Maxar’s answer was lost, but it no longer has the credential.");
        assertThat(history("del-look")).extracting(AuditedEvent::result).containsExactly(AuditResult.DONE);
        assertThat(known.find(SignedIn.ACCOUNT, "del-look").orElseThrow().isGone())
                .isTrue();
    }

    @Test
    void changeThatSomebodyMadeMeanwhileStopsIt() {
        registered("del-changed", "as it is now");
        String seen = seen(ask("del-changed"));
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/del-changed"))
                .willReturn(okJson("{\"registered_credentials\":%s}"
                        .formatted(credential("del-changed", "as it is now").replace("07-01T08", "07-01T09")))));
        assertIsAskedAgain("del-changed", seen);
    }

    @Test
    void replacementWithThisPortalWithinTheSameSecondStopsItToo() {
        registered("del-second", "as it is now");
        String seen = seen(ask("del-second"));
        secrets.keep(SignedIn.ACCOUNT, "del-second", SomeFacts.azure(null));
        assertIsAskedAgain("del-second", seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-07-01T08:00:00Z", "00000000-0000000000000000"})
    void nobodyDeletesWhatTheyWereNotShown(String seen) {
        registered("del-shown", "as it is now");
        Page question = Page.of(send("del-shown", Map.of("confirm", "del-shown", "seen", seen)));
        assertThat(question.words())
                .contains("Nothing was deleted yet. This is what you are about to delete.", "as it is now");
        ARD.verify(0, deleteRequestedFor(anyUrl()));
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/del-shown")).willReturn(noContent()));
        assertThat(send("del-shown", Map.of("confirm", "del-shown", "seen", seen(question))))
                .hasRedirectedUrl("/credentials")
                .flash()
                .containsEntry("done", "del-shown was deleted.");
    }

    @Test
    void timeThatThePortalRememberedIsTheSameAsMaxars() {
        registered("del-written", "");
        ask("del-written");
        String remembered = seen(Page.of(send("del-written", Map.of("confirm", "typo"))));
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/del-written")).willReturn(noContent()));
        assertThat(send("del-written", Map.of("confirm", "del-written", "seen", remembered)))
                .hasRedirectedUrl("/credentials")
                .flash()
                .containsEntry("done", "del-written was deleted.");
    }

    @Test
    void secondTabAndReloadAreToldThatItIsGone() {
        MvcTestResult sent = send("del-twice", Map.of("confirm", "del-twice"));
        assertThat(sent).flash().containsEntry("warning", "del-twice was already gone.");
        ARD.verify(0, deleteRequestedFor(anyUrl()));
        assertThat(history("del-twice")).isEmpty();
    }

    @Test
    void longestNameThatMaxarHasCanBeTyped() {
        String name = "l".repeat(300);
        registered(name, "");
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/" + name)).willReturn(noContent()));
        assertThat(send(name, Map.of("confirm", name, "seen", seen(ask(name)))))
                .flash()
                .containsEntry("done", name + " was deleted.");
    }

    @Test
    void withoutALookAtMaxarNothingIsDeleted() {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/del-blind")).willReturn(failure(400, "No")));
        MvcTestResult sent = send("del-blind", Map.of("confirm", "del-blind"));
        assertThat(sent.getMvcResult().getFlashMap().get("warning")).asString().contains("del-blind was not deleted.");
        ARD.verify(0, deleteRequestedFor(anyUrl()));
    }

    private void assertIsAskedAgain(String name, String seen) {
        Page again = Page.of(send(name, Map.of("confirm", name, "seen", seen)));
        assertThat(again.words())
                .contains(
                        "Nothing was deleted. Somebody changed this credential after you were asked.", "as it is now");
        assertThat(seen(again)).isNotEqualTo(seen);
        ARD.verify(0, deleteRequestedFor(anyUrl()));
    }

    private static String seen(Page question) {
        return question.all("name=\"seen\" value=\"([^\"]+)").getFirst();
    }

    private Page ask(String name) {
        return Page.of(portal.get()
                .uri("/credentials/" + name + "/delete")
                .with(SignedIn.admin())
                .exchange());
    }

    private MvcTestResult send(String name, Map<String, String> fields) {
        var request = portal.post()
                .uri("/credentials/" + name + "/delete")
                .with(SignedIn.admin())
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private List<AuditedEvent> history(String name) {
        return trail.history(SignedIn.ACCOUNT, name, Set.of(AuditAction.CREDENTIAL_DELETED));
    }
}
