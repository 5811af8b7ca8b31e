package dev.maxarportal.credentials.listing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.AccountAtMaxar;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.MisplacedSecret;
import dev.maxarportal.credentials.SampleSas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Looking a credential up by the very name that somebody has. */
class NameLookupTests extends CredentialsPages {

    private final AccountAtMaxar account = new AccountAtMaxar();

    @Test
    void nameThatMaxarKnowsLeadsToItsPageWithoutReadingTheList() {
        has("Our-Name");
        assertThat(lookUp(" Our-Name ")).hasStatus3xxRedirection().hasRedirectedUrl("/credentials/Our-Name");
        assertThat(account.timesListed()).isZero();
    }

    @Test
    void nameThatMaxarDoesNotKnowIsToldWithWhatIsNearIt() {
        account.answers(credential("Our-Name", ""), credential("our_name", ""), credential("other", ""));
        page("");
        String words = page("our-name").words();
        assertThat(words)
                .contains("No credential is named exactly “our-name”. Names are case-sensitive.")
                .contains("Near it: Our-Name , our_name")
                .contains("3 credentials");
        assertThat(page("our-name").html()).contains("href=\"/credentials?q=Our-Name\"", "value=\"our-name\"");
    }

    @Test
    void nameOfOneThatIsGoneIsToldSo() {
        account.answers(credential("a", ""), credential("b", ""));
        page("");
        account.answers(credential("b", ""));
        page("");
        assertThat(page("a").words())
                .contains("No credential is named exactly “a”.", "One of this name has been missing at Maxar since")
                .contains("What is remembered of it");
    }

    @Test
    void nameThatNoAddressCanHoldIsNotAskedFor() {
        account.answers(credential("with space", ""));
        page("");
        ARD.resetRequests();
        for (String name : new String[] {"a/b", "../x", "with.dot", "<script>alert(1)</script>", "naïve", "x%2Fy"}) {
            Page page = page(name);
            assertThat(page.words()).contains("Maxar cannot be asked for “" + name + "”");
            assertThat(page.html()).doesNotContain("<script>alert");
        }
        assertThat(page("x".repeat(400)).words()).contains("Maxar cannot be asked for “xxx");
        assertThat(page("withspace").words()).contains("Near it: with space");
        assertThat(ARD.getAllServeEvents())
                .allMatch(event -> event.getRequest().getUrl().contains("limit=")
                        || event.getRequest().getUrl().endsWith("/withspace"));
    }

    @Test
    void secretIsLedAwayFromTheAddressAndNotQuoted() {
        String secret = SampleSas.url("ofThisTest");
        for (String address :
                List.of("/credentials?name={s}", "/credentials?q={s}", "/catalogue?name={s}", "/catalogue?q={s}")) {
            MvcTestResult answer =
                    portal.get().uri(address, secret).with(account.admin()).exchange();
            assertThat(answer)
                    .hasRedirectedUrl(address.substring(0, address.indexOf('?')))
                    .flash()
                    .containsEntry("warning", MisplacedSecret.TOLD);
        }
        assertThat(ARD.getAllServeEvents()).isEmpty();
    }

    @Test
    void formOfNewCredentialsIsNotTakenForAPage() {
        has("new");
        account.answers(credential("new", ""));
        assertThat(page("new").words()).contains("“new” is registered. It has no page of its own");
    }

    @Test
    void whomMaxarRefusesIsToldNothingThatIsRemembered() {
        account.answers(credential("Our-Name", ""), credential("our_name", ""));
        page("");
        account.answers(credential("Our-Name", ""));
        page("");
        account.fails(403);
        ARD.stubFor(get(urlPathEqualTo(account.registry() + "/our_name")).willReturn(failure(403, "No")));
        for (String name : new String[] {"our_name", "our name"}) {
            assertThat(page(name).words()).doesNotContain("Our-Name", "One of this name");
        }
        MvcTestResult one =
                portal.get().uri("/credentials/our_name").with(account.admin()).exchange();
        assertThat(Page.of(one).words()).doesNotContain("Last known facts", "Noted by hand");
    }

    @Test
    void failureSaysThatItIsNotKnown() {
        account.answers(credential("b", ""));
        page("");
        ARD.stubFor(get(urlPathEqualTo(account.registry() + "/a")).willReturn(failure(500, "No")));
        assertThat(page("a").words()).contains("Whether a credential is named “a” is not known. Try again");
    }

    private void has(String name) {
        ARD.stubFor(get(urlPathEqualTo(account.registry() + "/" + name))
                .willReturn(okJson("{\"registered_credentials\":%s}".formatted(credential(name, "")))));
    }

    private Page page(String name) {
        return Page.of(lookUp(name));
    }

    private MvcTestResult lookUp(String name) {
        return portal.get()
                .uri("/credentials")
                .param("name", name)
                .with(account.admin())
                .exchange();
    }
}
