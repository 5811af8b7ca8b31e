package dev.maxarportal.credentials.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.AccountAtMaxar;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SomeCredentials;
import dev.maxarportal.expiry.ExpiringItems;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Administrators are told of ends on every page, by what was last seen; nobody asks Maxar for it. */
class ExpiringCredentialsTests extends CredentialsPages {

    private static final Instant MODIFIED = Instant.parse("2022-07-01T08:00:00Z");

    private final AccountAtMaxar account = new AccountAtMaxar();

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private CredentialMemory memory;

    @Autowired
    private ExpiringCredentials items;

    @Test
    void everyPageTellsAdministratorsWhatEndsSoonAndLeadsToIt() {
        account.answers(credential("a", ""), credential("b", ""), credential("c", ""));
        page("/credentials", account.admin());
        ends("a", Duration.ofDays(3));
        ends("b", Duration.ofDays(2));
        ends("c", Duration.ofDays(20));
        Page page = page("/audit", account.admin());
        assertThat(page.words())
                .contains("2 storage credentials end within 14 days, the first, “b”, on")
                .contains("Show storage credentials that end soon");
        assertThat(page.html()).contains("href=\"/credentials?status=soon\"");
    }

    @Test
    void nobodyElseIsTold() {
        account.answers(credential("a", ""));
        page("/credentials", account.admin());
        ends("a", Duration.ofDays(3));
        assertThat(page("/catalogue", account.user()).html()).doesNotContain("expiry-banner");
        assertThat(page("/catalogue", SignedIn.unknown()).html()).doesNotContain("expiry-banner");
        assertThat(page("/audit", new AccountAtMaxar().admin()).html()).doesNotContain("expiry-banner");
        assertThat(page("/credentials", account.admin()).html()).doesNotContain("expiry-banner");
        assertThat(items.ending(() -> "f:11111111:42", Instant.EPOCH, Instant.now()))
                .isEmpty();
    }

    @Test
    void oneThatHasJustExpiredIsToldAndOneThatIsGoneIsNot() {
        account.answers(credential("dead", ""), credential("deleted", ""));
        page("/credentials", account.admin());
        ends("dead", Duration.ofDays(-2));
        ends("deleted", Duration.ofDays(2));
        memory.deleted(account.id(), "deleted", "Ada", Instant.now());
        Page page = page("/audit", account.admin());
        assertThat(page.words()).contains("The storage credential “dead” expired 2 days ago");
        assertThat(page.html()).contains("href=\"/credentials?status=expired\"");
    }

    @Test
    void endsOfAllAccountsAreCounted() {
        Instant now = Instant.now();
        int expired = counted(items, now, ExpiryState.EXPIRED);
        int soon = counted(items, now, ExpiryState.SOON);
        account.answers(credential("a", ""), credential("b", ""));
        page("/credentials", account.admin());
        ends("a", Duration.ofDays(-400));
        ends("b", Duration.ofDays(3));
        assertThat(counted(items, Instant.now(), ExpiryState.EXPIRED)).isEqualTo(expired + 1);
        assertThat(counted(items, Instant.now(), ExpiryState.SOON)).isEqualTo(soon + 1);
    }

    private static int counted(ExpiringItems items, Instant now, ExpiryState state) {
        return items.counted(now).getOrDefault(state, 0);
    }

    private void ends(String name, Duration ahead) {
        secrets.keep(account.id(), name, SomeCredentials.azure(Instant.now().plus(ahead), MODIFIED, MODIFIED));
    }

    private Page page(String address, RequestPostProcessor person) {
        return Page.of(portal.get().uri(address).with(person).exchange());
    }
}
