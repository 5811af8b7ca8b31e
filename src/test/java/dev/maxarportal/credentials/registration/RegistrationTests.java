package dev.maxarportal.credentials.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.SampleGoogleKey;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarportal.signin.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegistrationTests extends CredentialsPages {

    private static final String MARK = "TopSecretSignature";
    private static final String SAS = SampleSas.url(MARK);
    private static final String KEY = SampleGoogleKey.json();

    private CapturedOutput output;

    @BeforeEach
    void capture(CapturedOutput output) {
        this.output = output;
    }

    @AfterEach
    void noSecretIsLogged() {
        assertThat(output).doesNotContain(MARK, SampleGoogleKey.mark(), base64(KEY));
    }

    @Test
    void newNameIsRegistered() {
        assertThat(azure("our-name", SAS).exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/credentials/our-name")
                .flash()
                .containsEntry("done", "our-name was registered.");
        assertThat(sent("our-name")).isEqualTo("""
                {"credentials":"%s","description":"for deliveries"}""".formatted(SAS));
    }

    @Test
    void jsonAnswerToPutIsSuccessToo() {
        ARD.stubFor(put(urlPathEqualTo(REGISTRY + "/our-name"))
                .willReturn(okJson("{\"registered_credentials\":%s}".formatted(credential("our-name", "")))));
        assertThat(azure("our-name", SAS).exchange()).hasRedirectedUrl("/credentials/our-name");
    }

    @Test
    void googleFileIsEncoded() {
        assertThat(google(KEY.getBytes(StandardCharsets.UTF_8)).exchange()).hasRedirectedUrl("/credentials/our-name");
        assertThat(sent("our-name")).contains("\"" + base64(KEY) + "\"");
    }

    @Test
    void existingNameIsReplacedOnlyWhenAgreed() {
        registered("our-name", "the old one");
        MvcTestResult asked = azure("our-name", SAS).exchange();
        assertThat(asked)
                .hasStatusOk()
                .bodyText()
                .contains("Replace <code>our-name</code>?", "the old one", "3 Jun 2022, 15:14 UTC")
                .contains("name=\"overwrite\" value=\"true\"", "name=\"confirm\"", "for deliveries")
                .contains("The secret is not kept: enter it again.")
                .doesNotContain(MARK);
        assertNothingSent();

        assertThat(azure("our-name", SAS)
                        .param("overwrite", "true")
                        .param("confirm", "our-name")
                        .param(
                                "seen",
                                Page.of(asked)
                                        .all("name=\"seen\" value=\"([^\"]+)")
                                        .getFirst())
                        .exchange())
                .hasRedirectedUrl("/credentials/our-name")
                .flash()
                .containsEntry("done", "our-name was replaced.");
        assertThat(sent("our-name")).contains(SAS);
    }

    @Test
    void replaceLinkShowsWhatIsThereAndKeepsItsDescription() {
        registered("our-name", "the old one");
        assertThat(portal.get().uri("/credentials/new?name=our-name").with(SignedIn.admin()))
                .hasStatusOk()
                .bodyText()
                .contains("Replace <code>our-name</code>?", ">the old one</textarea>");
    }

    @Test
    void nothingIsWrittenWhenNobodyKnowsWhetherTheNameIsTaken() {
        ARD.stubFor(get(anyUrl()).willReturn(failure(500, "Database down")));
        assertThat(azure("our-name", SAS).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("ARD has a fault of its own.", "Nothing was registered.", "our-name", "for deliveries")
                .doesNotContain(MARK);
        assertNothingSent();
    }

    @Test
    void refusalShowsMaxarsReasonWithoutTheSecret() {
        ARD.stubFor(put(anyUrl()).willReturn(failure(400, "Cannot write to " + SAS)));
        assertThat(azure("our-name", SAS).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("ARD refused this request.", "Cannot write to …", "Nothing was registered.")
                .doesNotContain(MARK);
    }

    @ParameterizedTest
    @CsvSource({
        "'', azure, Enter a name",
        "a b, azure, A name has no spaces",
        "our-name, '', Choose where the storage is",
        "our-name, s3, Choose where the storage is",
        "our-name, gcs, This looks like a secret of Azure",
    })
    void refusedFieldsKeepTheRestButNotTheSecret(String name, String provider, String message) {
        MockMultipartMvcRequestBuilder request =
                form().param("name", name).param("provider", provider).param("secret", SAS);
        assertThat(request.exchange())
                .hasStatusOk()
                .bodyText()
                .contains(message, "for deliveries", "The secret is not kept: enter it again.")
                .doesNotContain(MARK);
        assertNothingSent();
    }

    @Test
    void uploadOfFiveMegabytesIsRefusedAtItsField() {
        assertThat(google(new byte[5 * 1024 * 1024]).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("This is larger than 64 KB", "value=\"our-name\"", "for deliveries")
                .contains("id=\"file-error\"");
        assertNothingSent();
    }

    @Test
    void fileThatIsEmptyOrNoTextOrNotAloneIsRefused() {
        assertThat(google(new byte[0]).exchange()).bodyText().contains("This file is empty.");
        assertThat(google(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}).exchange())
                .bodyText()
                .contains("This is not a text file.");
        assertThat(google(KEY.getBytes(StandardCharsets.UTF_8))
                        .param("secret", KEY)
                        .exchange())
                .bodyText()
                .contains("not both")
                .doesNotContain(MARK);
        assertNothingSent();
    }

    @Test
    void textInThePlaceOfAFileIsNotKept() {
        assertThat(form().param("name", "our-name")
                        .param("provider", "gcs")
                        .param("file", KEY)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Choose the key’s JSON file")
                .doesNotContain(MARK);
        assertNothingSent();
    }

    @Test
    void longDescriptionIsRefused() {
        assertThat(azure("our-name", SAS).param("description", "x".repeat(501)).exchange())
                .bodyText()
                .contains("Use at most 500 characters.")
                .doesNotContain(MARK);
        assertNothingSent();
    }

    @Test
    void fileInThePlaceOfATextIsReadAsThatText() {
        MockMultipartMvcRequestBuilder request = form().param("name", "our-name")
                .param("provider", "azure")
                .file(new MockMultipartFile("secret", "sas.txt", "text/plain", SAS.getBytes(StandardCharsets.UTF_8)));
        assertThat(request.exchange()).hasRedirectedUrl("/credentials/our-name");
        assertThat(sent("our-name")).contains(SAS);
    }

    private MockMultipartMvcRequestBuilder azure(String name, String secret) {
        return form().param("name", name).param("provider", "azure").param("secret", secret);
    }

    private MockMultipartMvcRequestBuilder google(byte[] file) {
        return form().file(new MockMultipartFile("file", "key.json", "application/json", file))
                .param("name", "our-name")
                .param("provider", "gcs");
    }

    private MockMultipartMvcRequestBuilder form() {
        return portal.post()
                .uri("/credentials")
                .multipart()
                .param("description", "for deliveries")
                .with(SignedIn.admin())
                .with(csrf());
    }

    private static String sent(String name) {
        return ARD.findAll(putRequestedFor(urlPathEqualTo(REGISTRY + "/" + name)))
                .getFirst()
                .getBodyAsString();
    }

    private static void assertNothingSent() {
        ARD.verify(0, putRequestedFor(anyUrl()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
