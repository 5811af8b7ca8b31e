package dev.maxarportal.credentials.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.RegistrationListener;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.Severity;
import dev.maxarportal.credentials.linter.Inspection;
import dev.maxarportal.credentials.linter.SecretLinter;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.SignedIn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Registering with a linter that finds what a test tells it to. */
abstract class RegistrationPages extends CredentialsPages {

    static final String MARK = "TopSecretSignature";
    static final Instant END = Instant.parse("2031-05-04T10:00:00Z");
    static final AzureFacts FACTS = box("box", END, "1234abcd");
    static final Finding DANGER = new Finding(Severity.DANGER, "sas-ends-soon", "It ends in 3 days.", "Make another.");
    static final Finding WIDE = new Finding(Severity.WARNING, "sas-wide", "It lets others delete.", "");
    static final Finding HTTP = new Finding(Severity.WARNING, "sas-http", "It also works without TLS.", "");

    @MockitoBean
    SecretLinter linter;

    @MockitoBean
    RegistrationListener listener;

    @Autowired
    JdbcClient database;

    private CapturedOutput output;

    @BeforeEach
    void nothingIsKnown(CapturedOutput output) {
        this.output = output;
        for (String table : List.of("known_credential", "credential_secret", "audit_entry")) {
            database.sql("DELETE FROM " + table).update();
        }
        finds(FACTS);
    }

    @AfterEach
    void noSecretIsLogged() {
        assertThat(output).doesNotContain(MARK);
    }

    static AzureFacts box(String container, Instant end, String fingerprint) {
        return new AzureFacts("store", container, null, "cw", null, end, fingerprint);
    }

    void finds(SecretFacts facts, Finding... findings) {
        given(linter.inspect(any(), any(), any()))
                .willReturn(new Inspection("secret", List.of(findings), facts, Secret.of("https://" + MARK)));
    }

    void refuses(Finding... findings) {
        given(linter.inspect(any(), any(), any())).willReturn(new Inspection("secret", List.of(findings), FACTS, null));
    }

    MockMvcRequestBuilder form(String name) {
        return sent("/credentials", name);
    }

    MockMvcRequestBuilder sent(String path, String name) {
        return portal.post()
                .uri(path)
                .param("name", name)
                .param("provider", "azure")
                .param("secret", "https://" + MARK)
                .param("description", "for deliveries")
                .with(SignedIn.admin())
                .with(csrf());
    }

    /** The form as the page asks for it, with the name typed. */
    MockMvcRequestBuilder confirmed(String name, Page sheet) {
        return form(name)
                .param("overwrite", "true")
                .param("confirm", name)
                .param("seen", sheet.all("name=\"seen\" value=\"([^\"]+)").getFirst());
    }

    Page asked(MockMvcRequestBuilder request) {
        Page page = Page.of(request.exchange());
        assertThat(page.html()).doesNotContain(MARK);
        return page;
    }

    void assertRegistered(MvcTestResult result, String name) {
        assertThat(result).hasRedirectedUrl("/credentials/" + name);
        assertThat(result).flash().containsEntry("done", name + " was registered.");
    }

    /** What Maxar tells of a credential from now on. */
    static void tells(String name, String description, String modified) {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/" + name))
                .willReturn(okJson("{\"registered_credentials\":%s}"
                        .formatted(credential(name, description).replace("2022-07-01T08:00:00Z", modified)))));
    }

    /** Maxar has the credential as soon as it was written. */
    static void takes(String name, int delay) {
        String path = REGISTRY + "/" + name;
        ARD.stubFor(put(urlPathEqualTo(path))
                .inScenario(name)
                .willReturn(noContent().withFixedDelay(delay))
                .willSetStateTo("there"));
        ARD.stubFor(get(urlPathEqualTo(path))
                .inScenario(name)
                .whenScenarioStateIs("there")
                .willReturn(okJson("{\"registered_credentials\":%s}".formatted(credential(name, "for deliveries")))));
    }

    static void assertWritten(int times) {
        ARD.verify(times, putRequestedFor(anyUrl()));
    }

    /** What the trail holds, the latest last. */
    List<String> trail() {
        return database.sql("SELECT action, result, object, detail, actor_name FROM audit_entry ORDER BY id")
                .query((row, number) -> String.join(
                        "|",
                        row.getString("action"),
                        row.getString("result"),
                        row.getString("object"),
                        row.getString("detail"),
                        row.getString("actor_name")))
                .list();
    }
}
