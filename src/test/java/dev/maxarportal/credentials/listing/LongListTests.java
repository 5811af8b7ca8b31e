package dev.maxarportal.credentials.listing;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.AccountAtMaxar;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.NewCredentials;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A list of many pages at Maxar is read once a minute, and all that is done here shows at once. */
class LongListTests extends CredentialsPages {

    private static final int PAGES = 7;

    private final AccountAtMaxar account = new AccountAtMaxar();
    private final List<String> names = new ArrayList<>(
            IntStream.range(0, 650).mapToObj("c-%03d"::formatted).toList());

    @Autowired
    private CredentialsRegistry registry;

    @Autowired
    private CredentialMemory memory;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void longList() {
        account.has(names);
    }

    @Test
    void withinAMinuteMaxarIsNotAskedAgain() throws Exception {
        assertThat(page("/credentials").words()).contains("650 credentials", "Fetched", "s ago.", "Refresh");
        assertThat(account.timesListed()).isEqualTo(PAGES);
        assertThat(page("/credentials?sort=name&dir=desc").rows().getFirst()).contains("c-649");
        assertThat(page("/credentials?q=c-64").words()).contains("10 of 650 credentials");
        assertThat(page("/credentials?page=13").words()).contains("c-600", "Page 13 of 13");
        assertThat(file("/credentials.csv").getResponse().getContentAsString().split("\r\n"))
                .hasSize(651);
        assertThat(file("/credentials.ics")).hasStatusOk();
        assertThat(account.timesListed()).isEqualTo(PAGES);
    }

    @Test
    void refreshAsksMaxar() {
        page("/credentials");
        names.removeFirst();
        account.has(names);
        assertThat(page("/credentials?q=c-00").words()).contains("10 of 650 credentials");
        assertThat(page("/credentials?q=c-00").html()).contains("q=c-00&amp;dir=asc&amp;refresh=yes");
        assertThat(page("/credentials?q=c-00&refresh=yes").words()).contains("9 of 649 credentials");
        assertThat(account.timesListed()).isEqualTo(2 * PAGES);
    }

    @Test
    void afterAMinuteMaxarIsAsked() {
        page("/credentials");
        database.sql("UPDATE known_credential_list SET read_at = ? WHERE account = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(61), account.id())
                .update();
        page("/credentials");
        assertThat(account.timesListed()).isEqualTo(2 * PAGES);
    }

    @Test
    void whatIsWrittenAndDeletedHereShowsAtOnce() {
        page("/credentials");
        registry.write(grace(), "made-here", new NewCredentials(Secret.of("secret"), "fresh"));
        registry.write(grace(), "c-007", new NewCredentials(Secret.of("secret"), "replaced"));
        memory.deleted(account.id(), "c-008", "Grace", Instant.now());
        assertThat(page("/credentials?q=made-here").words()).contains("1 of 650 credentials", "fresh");
        assertThat(page("/credentials?q=replaced").rows()).singleElement().satisfies(row -> assertThat(row)
                .contains("c-007"));
        assertThat(page("/credentials?q=c-008").words()).contains("No credential matches");
        assertThat(account.timesListed()).isEqualTo(PAGES);
    }

    @Test
    void whatMaxarTellsOfOneShowsAtOnce() {
        page("/credentials");
        String changed = credential("c-007", "changed elsewhere").replace("2022-07-01", "2023-07-01");
        ARD.stubFor(get(urlPathEqualTo(account.registry() + "/c-007"))
                .willReturn(okJson("{\"registered_credentials\":%s}".formatted(changed))));
        registry.find(grace(), "c-007");
        registry.find(grace(), "c-008");
        assertThat(page("/credentials?q=changed%20elsewhere").words()).contains("1 of 649 credentials", "1 Jul 2023");
    }

    @Test
    void changeOfWhichNobodyKnowsWhatBecameIsReasonToAsk() {
        page("/credentials");
        ARD.stubFor(delete(urlPathEqualTo(account.registry() + "/c-007")).willReturn(failure(503, "No")));
        Assertions.assertThatExceptionOfType(MaxarException.class).isThrownBy(() -> registry.delete(grace(), "c-007"));
        page("/credentials");
        assertThat(account.timesListed()).isEqualTo(2 * PAGES);
    }

    @Test
    void listWithANameThatCannotBeRememberedIsReadEachTime() {
        names.add("x".repeat(300));
        account.has(names);
        page("/credentials");
        assertThat(page("/credentials?q=xxx").words()).contains("1 of 651 credentials");
        assertThat(account.timesListed()).isEqualTo(2 * PAGES);
    }

    @Test
    void shortListIsReadEachTime() {
        account.has(names.subList(0, 500));
        page("/credentials");
        assertThat(page("/credentials").words()).contains("500 credentials").doesNotContain("Fetched");
        assertThat(account.timesListed()).isEqualTo(10);
    }

    private CurrentUser grace() {
        ArdIdentity identity = new ArdIdentity("u", account.id(), "Grace", "grace@example.com", true, Role.ADMIN);
        return (CurrentUser) SignedIn.token(identity).getPrincipal();
    }

    private Page page(String address) {
        return Page.of(file(address));
    }

    private MvcTestResult file(String address) {
        return portal.get().uri(URI.create(address)).with(account.admin()).exchange();
    }
}
