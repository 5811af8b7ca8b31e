package dev.maxarportal.credentials.deletion;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.maxarportal.Page;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.support.LockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;

/** Deletion and replacement of the same credential at the same moment, and while the portal's own database fails. */
class DeletionTurnsTests extends CredentialsPages {

    private static final int MILLIS = 1_000;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MaxarProperties maxar;

    @Autowired
    private AuditTrail trail;

    @MockitoSpyBean
    private LockProvider locks;

    @MockitoSpyBean
    private KnownCredentials known;

    @Test
    void replacementThatIsUnderWayIsNotDeletedUnseen() throws Exception {
        registered("turn-1", "the old one");
        ARD.stubFor(
                put(urlPathEqualTo(REGISTRY + "/turn-1")).willReturn(noContent().withFixedDelay(MILLIS)));
        MockMvcRequestBuilder replacement = replacement("turn-1");
        MockMvcRequestBuilder deletion = deletion("turn-1");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<MvcTestResult> replaced = other.submit(() -> replacement.exchange());
            waitForATurn();
            assertThat(Page.of(deletion.exchange()).words())
                    .contains("Nothing was deleted. Somebody changed this credential after you were asked.")
                    .contains("Registered by Ada Admin");
            assertThat(replaced.get()).flash().containsEntry("done", "turn-1 was replaced.");
        }
        ARD.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void deletionThatIsUnderWayIsNotUndoneByAReplacement() throws Exception {
        registered("turn-2", "the old one");
        MockMvcRequestBuilder replacement = replacement("turn-2");
        MockMvcRequestBuilder deletion = deletion("turn-2");
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/turn-2"))
                .inScenario("turn-2")
                .whenScenarioStateIs(STARTED)
                .willReturn(noContent().withFixedDelay(MILLIS))
                .willSetStateTo("gone"));
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/turn-2"))
                .inScenario("turn-2")
                .whenScenarioStateIs("gone")
                .atPriority(1)
                .willReturn(failure(404, "Not Found")));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<MvcTestResult> deleted = other.submit(() -> deletion.exchange());
            waitForATurn();
            assertThat(Page.of(replacement.exchange()).words())
                    .contains("turn-2 was deleted meanwhile", "Nothing was written.");
            assertThat(deleted.get()).flash().containsEntry("done", "turn-2 was deleted.");
        }
        ARD.verify(0, putRequestedFor(anyUrl()));
    }

    @Test
    void whoCannotTakeATurnIsToldThatNothingHappened() {
        registered("turn-3", "the old one");
        MockMvcRequestBuilder replacement = replacement("turn-3");
        MockMvcRequestBuilder deletion = deletion("turn-3");
        willThrow(new LockException("no")).given(locks).lock(any());
        assertThat(deletion.exchange().getMvcResult().getFlashMap().get("warning"))
                .asString()
                .contains("database does not answer", "turn-3 was not deleted.");
        willThrow(new QueryTimeoutException("no")).given(locks).lock(any());
        assertThat(Page.of(replacement.exchange()).words())
                .contains("database does not answer at the moment. Nothing was written.");
        ARD.verify(0, deleteRequestedFor(anyUrl()));
        ARD.verify(0, putRequestedFor(anyUrl()));
    }

    @Test
    void turnLastsAsLongAsAllThatIsDoneInIt() {
        registered("turn-4", "");
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/turn-4")).willReturn(noContent()));
        deletion("turn-4").exchange();
        ArgumentCaptor<LockConfiguration> taken = ArgumentCaptor.captor();
        then(locks).should().lock(taken.capture());
        assertThat(taken.getValue().getLockAtMostFor())
                .isGreaterThanOrEqualTo(maxar.longestWait().multipliedBy(5));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void lostAnswerThatCannotBeSettledIsWrittenDownAsUnknown(RuntimeException failure) {
        registered("turn-5", "");
        MockMvcRequestBuilder deletion = deletion("turn-5");
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/turn-5"))
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        willAnswer(find -> {
                    if (!ARD.findAll(deleteRequestedFor(anyUrl())).isEmpty()) {
                        throw failure;
                    }
                    return find.callRealMethod();
                })
                .given(known)
                .find(any(), any());
        assertThat(deletion.exchange().getMvcResult().getFlashMap().get("warning"))
                .asString()
                .contains("Whether turn-5 was deleted is not certain");
        assertThat(trail.history(SignedIn.ACCOUNT, "turn-5", Set.of(AuditAction.CREDENTIAL_DELETED)))
                .isNotEmpty()
                .allMatch(event -> event.result() == AuditResult.UNKNOWN);
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(new QueryTimeoutException("no"), new CannotCreateTransactionException("no"));
    }

    private void waitForATurn() {
        await().pollInterval(Duration.ofMillis(20))
                .until(() ->
                        database.sql("SELECT COUNT(*) FROM shedlock WHERE name LIKE 'credential %' AND lock_until > ?")
                                        .param(OffsetDateTime.now(ZoneOffset.UTC))
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }

    private MockMvcRequestBuilder deletion(String name) {
        Page question = Page.of(portal.get()
                .uri("/credentials/" + name + "/delete")
                .with(SignedIn.admin())
                .exchange());
        return portal.post()
                .uri("/credentials/" + name + "/delete")
                .param("confirm", name)
                .param("seen", seen(question))
                .with(SignedIn.admin())
                .with(csrf());
    }

    private MockMvcRequestBuilder replacement(String name) {
        String secret = SampleSas.url("TurnsTests");
        Page sheet = Page.of(registration(name, secret).exchange());
        return registration(name, secret)
                .param("overwrite", "true")
                .param("confirm", name)
                .param("seen", seen(sheet));
    }

    private MockMvcRequestBuilder registration(String name, String secret) {
        return portal.post()
                .uri("/credentials")
                .param("name", name)
                .param("provider", "azure")
                .param("secret", secret)
                .with(SignedIn.admin())
                .with(csrf());
    }

    private static String seen(Page page) {
        return page.all("name=\"seen\" value=\"([^\"]+)").getFirst();
    }
}
