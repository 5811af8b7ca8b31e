package dev.maxarportal.credentials.deletion;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.signin.SignedIn;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CredentialsDeletionTests extends CredentialsPages {

    @Test
    void questionShowsWhatGoesAndDeletesNothing() {
        registered("our-name", "the old one");
        assertThat(portal.get().uri("/credentials/our-name/delete").with(SignedIn.admin()))
                .hasStatusOk()
                .bodyText()
                .contains("Delete <code>our-name</code>?", "the old one", "cannot bring the credential back");
        ARD.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void questionAboutWhatIsGoneLeadsBackToTheList() {
        assertThat(portal.get().uri("/credentials/our-name/delete").with(SignedIn.admin()))
                .hasRedirectedUrl("/credentials")
                .flash()
                .containsEntry("warning", "our-name was already gone.");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(noContent(), "done", "our-name was deleted."),
                Arguments.of(okJson("{}"), "done", "our-name was deleted."),
                Arguments.of(failure(404, "Not Found"), "warning", "our-name was already gone."),
                Arguments.of(failure(400, "In use"), "warning", "Maxar’s reason: “In use”. our-name was not deleted."),
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), "warning", "is not certain"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void deletionTellsWhatBecameOfIt(ResponseDefinitionBuilder answer, String kind, String told) {
        ARD.stubFor(delete(urlPathEqualTo(REGISTRY + "/our-name")).willReturn(answer));
        MvcTestResult result = portal.post()
                .uri("/credentials/our-name/delete")
                .with(SignedIn.admin())
                .with(csrf())
                .exchange();
        assertThat(result).hasRedirectedUrl("/credentials");
        assertThat(result.getMvcResult().getFlashMap().get(kind)).asString().contains(told);
    }
}
