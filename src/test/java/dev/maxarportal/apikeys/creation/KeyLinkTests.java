package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeyLimit;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Flux;

/** Links that fill in the form for a new key. */
@PortalTest
class KeyLinkTests {

    private static final String CHOSEN = "type=\"radio\"[^>]*value=\"([^\"]+)\"[^>]* checked";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @BeforeEach
    void noKeys() {
        given(keys.list()).willReturn(Flux.empty());
    }

    @Test
    void linkMayFillTheFormButNeverSendsIt() {
        Page page = form("?name={name}&description={description}&days=30", "<b>tiles</b>", "a&b");
        assertThat(page.html()).contains("value=\"&lt;b&gt;tiles&lt;/b&gt;\"", ">a&amp;b</textarea>");
        assertThat(page.all(CHOSEN)).containsExactly("30");
        assertThat(page.words()).doesNotContain("The link asked");
        verify(keys, never()).create(any());
    }

    @ParameterizedTest
    @CsvSource({
        "45, 2026-04-24T12:00, '24 Apr 2026, 12:00 UTC'",
        "1, 2026-03-11T12:00, '11 Mar 2026, 12:00 UTC'",
        "31, 2026-04-10T12:00, '10 Apr 2026, 12:00 UTC'",
        "179, 2026-09-05T12:00, '5 Sep 2026, 12:00 UTC'"
    })
    void daysThatAreNoPresetAreATimeOfOnesChoice(String days, String typed, String shown) {
        Page page = form("?days=" + days);
        assertThat(page.all(CHOSEN)).containsExactly("custom");
        assertThat(page.all("name=\"expiresAt\" value=\"([^\"]*)\"")).containsExactly(typed);
        assertThat(page.words())
                .containsPattern("The key ends on \\w+day, " + shown)
                .doesNotContain("The link asked");
    }

    @Test
    void daysCountFromWhenTheFormWasMade() {
        assertThat(form("?days=45&from=2026-03-10T09:30:00Z").html()).contains("value=\"2026-04-24T09:30\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?days=", "?days= "})
    void withoutDaysThereAreTheUsualNinety(String query) {
        Page page = form(query);
        assertThat(page.all(CHOSEN)).containsExactly("90");
        assertThat(page.words()).doesNotContain("The link asked");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-7, -7",
        "181, 181",
        "400, 400",
        "abc, abc",
        "179.5, 179.5",
        "custom, custom",
        "99999999999999999999, 99999999999999999999",
        "999999999999999999999, 9999999999999999999…",
        "<script>, <script>",
        "٣٠, ٣٠"
    })
    void daysThatAreNotPossibleAreToldAndMeanTheUsualNinety(String days, String told) {
        Page page = form("?days={days}", days);
        assertThat(page.all(CHOSEN)).containsExactly("90");
        assertThat(page.words()).contains("The link asked for “" + told + "” days, which is not possible.");
        assertThat(page.html()).doesNotContain("“<script>");
    }

    @Test
    void daysThatAreAskedForTwiceAreNotPossible() {
        assertThat(form("?days=7&days=30").words()).contains("The link asked for “7,30” days");
    }

    @Test
    void daysBeyondAShorterLimitAreNotPossible() {
        KeyLimit limit = new KeyLimit(45, "Somebody");
        assertThat(LinkedDays.of("46", limit).problem()).contains("“46”");
        assertThat(LinkedDays.of("45", limit)).isEqualTo(new LinkedDays(45, null));
    }

    @ParameterizedTest
    @CsvSource({"30, 180, 30", "90, 30, 30", "45, 45, 45", "custom, 45, custom", ", 180, 90", "never, 180, 90"})
    void whatIsChosenFirstIsAlwaysAllowed(@Nullable String choice, int limit, String offered) {
        assertThat(OfferedDays.first(choice, new KeyLimit(limit, "Somebody"))).isEqualTo(offered);
    }

    private Page form(String query, Object... values) {
        return Page.of(mvc.get()
                .uri("/api-keys/new" + query, values)
                .with(SignedIn.user())
                .exchange());
    }
}
