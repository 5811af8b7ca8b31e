package dev.maxarportal.credentials.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.AccountAtMaxar;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SomeCredentials;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GoneCredentialsTests extends CredentialsPages {

    private final AccountAtMaxar account = new AccountAtMaxar();

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private CredentialMemory memory;

    @Test
    void goneOnesAreListedWithWhatTheyWereAndWhatHappened() {
        Instant modified = Instant.parse("2022-07-01T08:00:00Z");
        secrets.keep(account.id(), "deleted", SomeCredentials.azure(Instant.now(), modified, modified));
        account.answers(credential("deleted", "north"), credential("missing", ""), credential("there", ""));
        page("/credentials");
        memory.deleted(account.id(), "deleted", "Grace Hopper", Instant.now());
        account.answers(credential("there", ""));
        Page gone = page("/credentials?status=gone");
        assertThat(gone.words()).contains("2 gone credentials");
        assertThat(gone.rows()).hasSize(2).noneMatch(row -> row.contains("there"));
        assertThat(gone.html()).contains("href=\"/credentials/deleted\"").doesNotContain("/delete\"", "/next\"");
        assertThat(gone.words())
                .contains("Deleted here by Grace Hopper on", "Missing at Maxar since", "examplestore/north");
        assertThat(page("/credentials?status=gone&provider=azure&q=north").rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("deleted"));
        assertThat(page("/credentials").words()).contains("1 credential").doesNotContain("missing");
        assertThat(page("/credentials?status=gone&q=nowhere").words()).contains("No credential matches “ nowhere ”");
    }

    @Test
    void nothingGoneIsSaidEvenOfAnEmptyAccount() {
        account.answers();
        assertThat(page("/credentials?status=gone").words())
                .contains("No credential has gone since administrators first looked")
                .doesNotContain("registered yet");
    }

    @Test
    void goneOnesAreShownAlsoWhenMaxarCannotBeAsked() {
        account.answers(credential("a", ""), credential("b", ""));
        page("/credentials");
        account.answers(credential("b", ""));
        page("/credentials");
        account.fails(503);
        assertThat(page("/credentials?status=gone").words()).contains("Try again", "1 gone credential");
    }

    private Page page(String address) {
        return Page.of(
                portal.get().uri(URI.create(address)).with(account.admin()).exchange());
    }
}
