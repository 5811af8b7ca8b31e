package dev.maxarportal.credentials.catalogue;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.AccountAtMaxar;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.CredentialNotes;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarportal.credentials.SomeCredentials;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What everybody may know of the account's credentials, and nothing else. */
class CatalogueTests extends CredentialsPages {

    private static final Instant MODIFIED = Instant.parse("2022-07-01T08:00:00Z");

    private final AccountAtMaxar account = new AccountAtMaxar();

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private CredentialNotes notes;

    @Autowired
    private CredentialMemory memory;

    @Test
    void userSeesNamesDescriptionsStorageAndStateAndNothingElse() {
        seen(credential("azure-a", "delivery container"), credential("foreign", ""));
        secrets.keep(
                account.id(),
                "azure-a",
                SomeCredentials.azure(Instant.now().plus(Duration.ofDays(3)), MODIFIED, MODIFIED));
        notes.keep(
                account.id(),
                "foreign",
                new CredentialNote(null, LocalDate.parse("2099-05-17"), "Hopper", "in the safe", null, "Ada"));
        ARD.resetRequests();
        Page page = page("/catalogue?name=azure-a", account.user());
        assertThat(page.words())
                .contains("2 credentials", "As administrators last saw them. The whole list was last read");
        assertThat(page.rows().get(0))
                .contains("azure-a", "delivery container", "Azure Blob Storage", "Expires soon", "Order with it");
        assertThat(page.rows().get(1)).contains("foreign", "none", "not known", "Active");
        assertThat(page.words())
                .contains("Order with azure-a", "max_ard", "Expires soon : an order may take five days");
        assertThat(page.html())
                .doesNotContain("examplestore", "north", "0a1b2c3d", "2099", "May", "Hopper", "safe", "2022")
                .doesNotContain("/credentials/", "Ada Admin");
        assertThat(ARD.getAllServeEvents()).isEmpty();
    }

    @Test
    void endThatSomebodyNotedIsNotTakenForSure() {
        seen(credential("azure-a", ""), credential("b", ""));
        Instant past = Instant.now().minus(Duration.ofDays(3));
        secrets.keep(account.id(), "azure-a", SomeCredentials.azure(past, MODIFIED, MODIFIED));
        notes.keep(account.id(), "b", new CredentialNote(null, LocalDate.now(ZoneOffset.UTC), "", "", null, "Ada"));
        assertThat(page("/catalogue?name=azure-a", account.user()).words())
                .contains("Expired : Maxar cannot deliver to it any more.");
        assertThat(page("/catalogue?name=b", account.user()).words())
                .contains("Expired : as an administrator noted, so Maxar may be unable to deliver to it.");
    }

    @Test
    void searchFindsByWhatIsShownOnly() {
        seen(credential("azure-a", "Archive"), credential("b", ""));
        secrets.keep(account.id(), "b", SomeCredentials.azure(null, MODIFIED, MODIFIED));
        notes.keep(account.id(), "b", new CredentialNote(null, null, "Grace", "safe", null, "Ada"));
        assertThat(page("/catalogue?q=archive", account.user()).words()).contains("1 of 2 credentials", "azure-a");
        for (String hidden : new String[] {"examplestore", "Grace", "safe", "0a1b"}) {
            assertThat(page("/catalogue?q=" + hidden, account.user()).words()).contains("0 of 2 credentials");
        }
    }

    @Test
    void descriptionThatIsASecretIsNeitherShownNorFound() {
        seen(credential("careless", SampleSas.url("CATALOGUESIG")), credential("other", "signature needed"));
        Page page = page("/catalogue?name=careless", account.user());
        assertThat(page.html()).contains("careless", "signature needed").doesNotContain("CATALOGUESIG", "sig=");
        assertThat(page("/catalogue?q=examplestore", account.user()).words()).contains("0 of 2 credentials");
    }

    @Test
    void manyAreCutIntoPages() {
        seen(IntStream.range(0, 60)
                .mapToObj(number -> credential("c-%02d".formatted(number), ""))
                .toArray(String[]::new));
        assertThat(page("/catalogue?page=2", account.user()).rows()).hasSize(10);
    }

    @Test
    void nobodyHasLookedYet() {
        assertThat(page("/catalogue", account.user()).words())
                .contains("once an administrator of your account has opened it in this portal");
        seen();
        assertThat(page("/catalogue", account.user()).words()).contains("No storage credentials are registered.");
    }

    @Test
    void goneOnesAndThoseOfOtherAccountsAreNotShown() {
        seen(credential("a", ""), credential("b", ""), credential("c", ""));
        memory.deleted(account.id(), "a", "Ada", Instant.now());
        seen(credential("c", ""));
        assertThat(page("/catalogue", account.user()).rows()).singleElement().satisfies(row -> assertThat(row)
                .contains("c"));
        assertThat(page("/catalogue?name=a", account.user()).words()).contains("No credential is named exactly “ a ”");
        assertThat(page("/catalogue", new AccountAtMaxar().user()).words()).contains("Nothing can be shown yet");
    }

    @Test
    void whoseAccountIsNotKnownIsAskedOfMaxar() {
        seen(credential("of-mine", ""));
        assertThat(page("/catalogue", SignedIn.unknown()).words())
                .contains("Try again")
                .doesNotContain("of-mine");
        ARD.stubFor(get(urlPathEqualTo("/api/v1/auth/self")).willReturn(okJson("""
                {"user":{"user_id":"u","account_id":"%s","admin":false,"active":true}}""".formatted(account.id()))));
        assertThat(page("/catalogue", SignedIn.unknown()).rows()).hasSize(1);
    }

    @Test
    void strangeNamesAreTextAndCanBeOrderedWith() {
        seen(credential("<script>alert(1)</script>", "<b>"), credential("a/b c", ""), credential("\u202Eabc", ""));
        Page page = page("/catalogue", account.user());
        assertThat(page.html())
                .contains("&lt;script&gt;", "/catalogue?name=a/b%20c", "<bdi>\u202Eabc</bdi>")
                .doesNotContain("<script>alert");
        assertThat(page("/catalogue?name={name}", account.user(), "a/b c").words())
                .contains("Order with a/b c");
    }

    @Test
    void administratorsFindTheWayToItAndBack() {
        seen(credential("a", ""));
        assertThat(page("/credentials", account.admin()).html()).contains("href=\"/catalogue\"");
        assertThat(page("/catalogue", account.admin()).html()).contains("href=\"/credentials\"");
        assertThat(page("/catalogue", account.user()).html()).doesNotContain("href=\"/credentials\"");
        assertThat(portal.get().uri("/catalogue")).hasStatus3xxRedirection();
    }

    /** An administrator looks at the list, which holds these. */
    private void seen(String... credentials) {
        account.answers(credentials);
        page("/credentials", account.admin());
    }

    private Page page(String address, RequestPostProcessor person, Object... variables) {
        return Page.of(portal.get().uri(address, variables).with(person).exchange());
    }
}
