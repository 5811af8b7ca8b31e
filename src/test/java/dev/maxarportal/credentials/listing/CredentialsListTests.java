package dev.maxarportal.credentials.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.AccountAtMaxar;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.CredentialNotes;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SomeCredentials;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CredentialsListTests extends CredentialsPages {

    private static final Instant MODIFIED = Instant.parse("2022-07-01T08:00:00Z");

    private final AccountAtMaxar account = new AccountAtMaxar();

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private CredentialNotes notes;

    @Test
    void listShowsWhatMaxarTellsAndLeadsToEachOne() {
        account.answers(credential("azure-a", "delivery container"), credential("gcs-b", ""));
        Page page = page("/credentials");
        assertThat(page.words()).contains("2 credentials");
        assertThat(page.rows().getFirst())
                .contains("azure-a", "delivery container", "not known to this portal", "End unknown")
                .contains("1 Jul 2022, 08:00 UTC", "3 Jun 2022, 15:14 UTC", "Replace Delete");
        assertThat(page.html())
                .contains("href=\"/credentials/azure-a\"", "href=\"/credentials/azure-a/delete\"")
                .contains("href=\"/credentials/new?name=azure-a\"")
                .doesNotContain("/credentials/azure-a/next", "expiry-banner", "Fetched");
    }

    @Test
    void urgentOnesStandOnTopWithTheirEndsAndTheWayToTheNext() {
        registered("z-soon", 3);
        registered("y-dead", -2);
        registered("a-fine", 90);
        account.answers(
                credential("a-fine", ""),
                credential("b-foreign", ""),
                credential("y-dead", ""),
                credential("z-soon", ""));
        page("/credentials");
        Page page = page("/credentials");
        assertThat(page.words()).contains("Expired (1)", "Expires soon (1)", "All others (2)", "What ends in the next");
        assertThat(page.rows()).hasSize(4);
        assertThat(page.rows().get(0)).contains("y-dead", "Azure Blob Storage examplestore/north", "Expired", "ago");
        assertThat(page.rows().get(1)).contains("z-soon", "Expires soon", "in 2 days", "Next Replace Delete");
        assertThat(page.rows().get(2)).contains("a-fine", "Active").doesNotContain("Next");
        assertThat(page("/credentials?sort=name").words()).doesNotContain("All others");
        assertThat(page("/credentials?status=soon").rows()).singleElement().satisfies(row -> assertThat(row)
                .contains("z-soon"));
    }

    @Test
    void whatWasNotedByHandIsMarkedSo() {
        account.answers(credential("noted", ""));
        notes.keep(
                account.id(),
                "noted",
                CredentialNote.NONE,
                new CredentialNote(
                        Provider.GCS,
                        LocalDate.now(ZoneOffset.UTC).plusDays(40),
                        "Grace Hopper",
                        "ask first",
                        null,
                        "Ada"));
        page("/credentials");
        assertThat(page("/credentials?q=ask%20first").rows()).singleElement().satisfies(row -> assertThat(row)
                .contains("Owner: Grace Hopper", "Google Cloud Storage noted by hand", "Active")
                .containsPattern("in 40 days\\s*, noted by hand")
                .doesNotContain("00:00 UTC"));
    }

    @Test
    void secretThatWasChangedElsewhereIsNotTakenForTheOneThatWasRegistered() {
        secrets.keep(account.id(), "a", SomeCredentials.azure(in(3), MODIFIED, MODIFIED.minusSeconds(5)));
        account.answers(credential("a", ""));
        page("/credentials");
        assertThat(page("/credentials").rows()).singleElement().satisfies(row -> assertThat(row)
                .contains("Changed elsewhere since it was registered here", "End unknown")
                .doesNotContain("examplestore"));
    }

    @Test
    void listCutsPagesAndSearches() {
        account.answers(IntStream.range(0, 60)
                .mapToObj(number -> credential("c-%02d".formatted(number), number == 7 ? "Archive" : ""))
                .toArray(String[]::new));
        assertThat(page("/credentials?page=2").words())
                .contains("60 credentials", "c-59")
                .doesNotContain("c-49");
        assertThat(page("/credentials?q=aRCHive").words()).contains("1 of 60 credentials", "c-07");
        assertThat(page("/credentials?q=%3Cb%3E").html()).contains("No credential matches “<span>&lt;b&gt;</span>”");
        assertThat(page("/credentials?provider=aws&status=lost&sort=%3Cb%3E&dir=up&page=-3&ends=someday")
                        .words())
                .contains("60 credentials", "c-00");
    }

    @Test
    void emptyListOffersToRegister() {
        account.answers();
        assertThat(page("/credentials").words()).contains("No storage credentials are registered yet.");
    }

    @Test
    void strangeNamesAndUnreadableTimesKeepTheirRows() {
        account.answers(
                credential("<script>alert(1)</script>", ""),
                credential("a/b", "").replace("2022-06-03T15:14:08Z", "yesterday"),
                credential("..", ""),
                credential("with space", ""),
                credential("naïve", ""),
                credential("\u202Edlrow", "\u202Eolleh"),
                credential("x".repeat(300), ""),
                credential("\\u0000\\ud800", ""),
                credential("new", ""));
        for (int i = 0; i < 2; i++) {
            Page page = page("/credentials");
            assertThat(page.words()).contains("9 credentials", "“yesterday”", "naïve", "x".repeat(300));
            assertThat(page.html())
                    .contains("&lt;script&gt;", "href=\"/credentials/new/delete\"", "<bdi>\u202Edlrow</bdi>")
                    .doesNotContain("<script>alert", "/credentials/a", "/credentials/..", "/credentials/with")
                    .doesNotContain("/credentials/new\"><code");
        }
    }

    @Test
    void listSaysWhatFailedAndShowsWhatWasSeenBefore() {
        account.fails(500);
        assertThat(page("/credentials").words())
                .contains("ARD has a fault of its own.", "Register a credential", "Exact name")
                .doesNotContain("last saw");
        account.answers(credential("azure-a", ""));
        page("/credentials");
        account.fails(500);
        Page page = page("/credentials?refresh=yes");
        assertThat(page.words())
                .contains("ARD has a fault of its own.", "Try again", "Below is what administrators last saw, as of")
                .contains("1 credential", "azure-a", "Replace Delete")
                .doesNotContain("Download as CSV");
        account.fails(403);
        assertThat(page("/credentials").words()).doesNotContain("azure-a", "last saw");
    }

    private void registered(String name, int days) {
        secrets.keep(account.id(), name, SomeCredentials.azure(in(days), MODIFIED, MODIFIED));
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private Page page(String address) {
        return Page.of(
                portal.get().uri(URI.create(address)).with(account.admin()).exchange());
    }
}
