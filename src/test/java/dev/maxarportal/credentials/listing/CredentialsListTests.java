package dev.maxarportal.credentials.listing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.signin.SignedIn;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CredentialsListTests extends CredentialsPages {

    @Test
    void listShowsNamesDescriptionsAndLinks() {
        listed(credential("azure-a", "delivery container"), credential("gcs-b", ""));
        assertThat(page("/credentials"))
                .hasStatusOk()
                .bodyText()
                .contains("2 credentials", "azure-a", "delivery container", "3 Jun 2022, 15:14 UTC")
                .contains("href=\"/credentials/azure-a\"", "href=\"/credentials/azure-a/delete\"")
                .contains("href=\"/credentials/new?name=azure-a\"");
    }

    @Test
    void listCutsPagesAndSearchesNameAndDescription() {
        listed(IntStream.range(0, 60)
                .mapToObj(number -> credential("c-%02d".formatted(number), number == 7 ? "Archive" : ""))
                .toArray(String[]::new));
        assertThat(page("/credentials?page=2"))
                .bodyText()
                .contains("60 credentials", "c-59")
                .doesNotContain("c-49");
        assertThat(page("/credentials?q=aRCHive")).bodyText().contains("1 of 60 credentials", "c-07");
        assertThat(page("/credentials?q=%3Cb%3E"))
                .bodyText()
                .contains("No credential matches “<span>&lt;b&gt;</span>”");
    }

    @Test
    void emptyListOffersToRegister() {
        listed();
        assertThat(page("/credentials")).bodyText().contains("No storage credentials are registered yet.");
    }

    @Test
    void strangeNamesAndUnreadableTimesKeepTheirRows() {
        listed(
                credential("<script>alert(1)</script>", ""),
                credential("a/b", "").replace("2022-06-03T15:14:08Z", "yesterday"),
                credential("..", ""),
                credential("with space", ""),
                credential("naïve", ""),
                credential("new", ""));
        assertThat(page("/credentials"))
                .hasStatusOk()
                .bodyText()
                .contains("6 credentials", "&lt;script&gt;", "“yesterday”", "naïve", "href=\"/credentials/new/delete\"")
                .doesNotContain("<script>alert", "/credentials/a", "/credentials/..", "/credentials/with");
    }

    @Test
    void listSaysWhatFailedAndStillOffersToRegister() {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY)).willReturn(failure(500, "Database down")));
        assertThat(page("/credentials"))
                .hasStatusOk()
                .bodyText()
                .contains("ARD has a fault of its own.", "Database down", "Register a credential");
    }

    @Test
    void oneShowsFactsAndThatTheSecretIsNotShown() {
        registered("azure-a", "delivery container");
        assertThat(page("/credentials/azure-a"))
                .hasStatusOk()
                .bodyText()
                .contains("delivery container", "1 Jul 2022, 08:00 UTC", "Maxar never shows its secret again");
    }

    @Test
    void oneThatDoesNotExistIsNotFound() {
        assertThat(page("/credentials/gone")).hasStatus(404);
        assertThat(page("/credentials/a.b")).hasStatus(404);
        assertThat(page("/credentials/a%2Fb")).hasStatus(400);
    }

    private static void listed(String... credentials) {
        String data = Stream.of(credentials)
                .map("{\"registered_credentials\":%s}"::formatted)
                .collect(Collectors.joining(","));
        ARD.stubFor(
                get(urlPathEqualTo(REGISTRY)).willReturn(okJson("{\"data\":[%s],\"has_more\":false}".formatted(data))));
    }

    private MvcTestResult page(String address) {
        return portal.get()
                .uri(java.net.URI.create(address))
                .with(SignedIn.admin())
                .exchange();
    }
}
