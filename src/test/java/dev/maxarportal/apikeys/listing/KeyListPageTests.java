package dev.maxarportal.apikeys.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Flux;

@PortalTest
class KeyListPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Test
    void keysAreShownWithTheirStateInWords() {
        given(keys.list())
                .willReturn(Flux.just(
                        SomeKeys.endingIn("gone", Duration.ofDays(-3)),
                        SomeKeys.endingIn("ends-now", Duration.ZERO),
                        SomeKeys.endingIn("soon", Duration.ofDays(12).plusHours(1)),
                        SomeKeys.endingIn("later", Duration.ofDays(90)),
                        SomeKeys.key("odd", "odd", "some day"),
                        SomeKeys.key("open", "open", null)));
        Page page = list("");
        assertThat(page.rows())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains("soon", "Expires soon", "22 Mar 2026, 13:00 UTC", "12 of 79 days left"),
                        row -> assertThat(row)
                                .contains("later", "Active", "90 of 157 days left", "2 Jan 2026, 03:04 UTC")
                                .doesNotContain("soon"),
                        row -> assertThat(row).contains("odd", "End unknown", "“some day”"),
                        row -> assertThat(row).contains("open", "End unknown", "not given"),
                        row -> assertThat(row)
                                .contains("gone", "····gone", "Expired", "7 Mar 2026, 12:00 UTC", "3 days ago"),
                        row -> assertThat(row).contains("ends-now", "Expired"));
        assertThat(page.words()).contains("6 keys");
    }

    @Test
    void textOfAKeyNeverReachesThePage() {
        given(keys.list()).willReturn(SomeKeys.many(5));
        assertThat(list("").html()).contains("····0001").doesNotContain(SomeKeys.TEXT);
    }

    @Test
    void keyWithoutNameTextOrIdKeepsItsRow() {
        given(keys.list())
                .willReturn(Flux.just(
                        SomeKeys.key("1a2b", null, "2026-05-01 10:00:00"),
                        new ApiKey("5431", " ", "", null, MaxarTime.of("2026-06-01"), null),
                        new ApiKey("", null, null, KeyMark.of("short"), MaxarTime.of("2026-07-01"), null)));
        Page page = list("");
        assertThat(page.rows())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("Key without a name, ending in 1a2b ····1a2b"),
                        row -> assertThat(row).startsWith("Key without a name not shown"),
                        row -> assertThat(row).doesNotContain("Delete"));
        assertThat(page.words()).contains("Without a name (3)");
        assertThat(page.html())
                .containsOnlyOnce("aria-label=\"Delete Key without a name, ending in 1a2b\"")
                .doesNotContain("delete?id=\"");
    }

    @Test
    void namesAndDatesAreTextAndNeverMarkup() {
        ApiKey nasty = new ApiKey(
                "<b>id</b>",
                "<script>alert(1)</script>",
                "\"><img src=x>",
                KeyMark.of("abcdefghijkl<i>"),
                MaxarTime.of("<u>never</u>"),
                MaxarTime.of("' onload='"));
        given(keys.list()).willReturn(Flux.just(nasty));
        Page page = list("?q=<b>&status=<s>&sort=<p>");
        assertThat(page.html())
                .doesNotContain("<script>alert", "<img src=x", "<b>id", "<u>never", "<i>", "<b>&", "<s>", "<p>\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page.words()).contains("“<u>never</u>”");
    }

    @Test
    void emptyListOffersTheFirstKey() {
        given(keys.list()).willReturn(Flux.empty());
        assertThat(list("").words()).contains("You have no API keys yet.", "Create your first key");
    }

    @Test
    void nothingFoundSaysWhatWasSearchedAndLeadsBack() {
        given(keys.list()).willReturn(SomeKeys.many(3));
        Page page = list("?q=nowhere&status=expired");
        assertThat(page.words())
                .contains("No key matches “ nowhere ” in the chosen state", "Show all keys", "0 of 3 keys");
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void serviceThatIsDownLeavesThePageStanding() {
        given(keys.list()).willReturn(Flux.error(Failed.slow(MaxarService.API_KEYS)));
        assertThat(list("").words())
                .contains(
                        "The API-key service did not answer within 10 seconds.",
                        "Usage, storage credentials and monitors are not affected.",
                        "Try again",
                        "Create a key")
                .doesNotContain("You have no API keys yet");
    }

    @Test
    void refusalIsToldWithMaxarsReason() {
        given(keys.list()).willReturn(Flux.error(Failed.because(MaxarService.API_KEYS, 403, "No <b>activation</b>")));
        Page page = list("");
        assertThat(page.words()).contains("does not allow your user to do this.", "No <b>activation</b>");
        assertThat(page.html()).doesNotContain("<b>activation");
    }

    @Test
    void refusedSignInOffersANewOne() {
        given(keys.list()).willReturn(Flux.error(Failed.status(MaxarService.API_KEYS, 401)));
        assertThat(list("").html()).contains("href=\"/sign-in?again\"");
    }

    @Test
    void anonymousIsLedToTheSignInPage() {
        assertThat(mvc.get().uri("/api-keys"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @Test
    void tenThousandKeysAreOnePageOfFifty() {
        given(keys.list()).willReturn(SomeKeys.many(10_000));
        Page page = list("?q=key&sort=name&dir=desc");
        assertThat(page.rows()).hasSize(50).first().asString().startsWith("key-10000");
        assertThat(page.words()).contains("10,000 keys", "Page 1 of 200");
        assertThat(page.html()).hasSizeLessThan(200_000);
    }

    private Page list(String query) {
        return Page.of(mvc.get().uri("/api-keys" + query).with(SignedIn.user()).exchange());
    }
}
