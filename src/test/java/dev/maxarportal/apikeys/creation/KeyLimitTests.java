package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.ApiKeysProperties;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.NewApiKey;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.settings.InvalidSettingException;
import dev.maxarportal.signin.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@PortalTest
class KeyLimitTests {

    private static final String TOLD = "An administrator of your account allows at most 45 days.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void serviceCreates() {
        given(keys.list()).willReturn(Flux.empty());
        given(keys.create(any()))
                .willReturn(Mono.just(new CreatedApiKey("1", "n", "", Secret.of("FAKE-KEY-VALUE"), null)));
    }

    @AfterEach
    void limitIsMaxarsAgain() {
        database.sql("DELETE FROM key_limit").update();
        database.sql("DELETE FROM audit_entry WHERE action = 'KEY_LIMIT_CHANGED'")
                .update();
    }

    @Test
    void limitOfAnAdministratorHoldsForEverybodyOfTheAccount() {
        assertThat(set("45")).hasStatus3xxRedirection().hasRedirectedUrl("/api-keys/limit");
        Page form = get("/api-keys/new?days=180", SignedIn.user());
        assertThat(form.all("type=\"radio\"[^>]*value=\"([^\"]+)\"")).containsExactly("7", "30", "45", "custom");
        assertThat(form.all("type=\"radio\"[^>]*value=\"([^\"]+)\"[^>]* checked"))
                .containsExactly("45");
        assertThat(form.words())
                .contains("in 45 days, the longest allowed 24 Apr 2026, 12:00 UTC", TOLD)
                .doesNotContain("Limit for new keys");
        assertThat(create("90", "").words()).contains(TOLD);
        assertThat(create("custom", "2026-04-24T12:01").words()).contains(TOLD);
        verify(keys, never()).create(any());
        create("45", "");
        verify(keys).create(new NewApiKey("tiles", "", "2026-04-24T12:00:00"));
        create("custom", "2026-04-24T12:00");
    }

    @Test
    void pageSaysWhoSetTheLimitAndWhenAndTheTrailToo() {
        assertThat(get("/api-keys/new", SignedIn.admin()).html()).contains("href=\"/api-keys/limit\"");
        assertThat(get("/api-keys/limit", SignedIn.admin()).words()).contains("No limit was set so far");
        set("45");
        set("30");
        assertThat(get("/api-keys/limit", SignedIn.admin()).words())
                .contains("Set to 30 days by Ada Admin on 10 Mar 2026, 12:00 UTC");
        assertThat(database.sql(
                                "SELECT object || ', ' || detail FROM audit_entry WHERE action = 'KEY_LIMIT_CHANGED' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("45 days, Before: 180 days", "30 days, Before: 45 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "180"})
    void nothingMeansMaxarsOwnLimit(String days) {
        set("45");
        set(days);
        assertThat(get("/api-keys/new", SignedIn.user()).words())
                .contains("in 180 days", "Maxar allows at most 180 days.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "181", "-1", "1.5", "99999999999", "many", "<b>"})
    void otherThanDaysFrom1To180IsRefusedAndKept(String days) {
        MvcTestResult result = set(days);
        assertThat(Page.of(result).words()).contains("Enter a whole number from 1 to 180");
        assertThat(Page.of(result).html()).contains("value=\"" + days.replace("<b>", "&lt;b&gt;") + "\"");
        assertThat(database.sql("SELECT COUNT(*) FROM key_limit")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsNoAdministratorNeitherSeesNorSetsIt() {
        assertThat(mvc.get().uri("/api-keys/limit").with(SignedIn.user())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/api-keys/limit")
                        .param("days", "7")
                        .with(SignedIn.user())
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/api-keys/limit")
                        .param("days", "7")
                        .with(SignedIn.unknown())
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(database.sql("SELECT COUNT(*) FROM key_limit")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void limitOfAnotherAccountIsNobodysBusiness() {
        database.sql("INSERT INTO key_limit VALUES ('another', 1, 'Somebody', CURRENT_TIMESTAMP)")
                .update();
        assertThat(get("/api-keys/new", SignedIn.user()).words()).contains("in 180 days");
        assertThat(get("/api-keys/limit", SignedIn.admin()).words()).contains("No limit was set so far");
    }

    @Test
    void signingInWhileArdIsAwayIsNoWayRoundALimit() {
        set("45");
        Page form = get("/api-keys/new?days=180", SignedIn.unknown());
        assertThat(form.words()).contains("in 45 days, the longest allowed", "at most 45 days");
        create("90", "", SignedIn.unknown());
        verify(keys, never()).create(any());
    }

    @ParameterizedTest
    @CsvSource({"'', 180", "90, 90", "' 1 ', 1", "180, 180"})
    void settingIsANumberOfDays(String text, int days) {
        assertThat(new ApiKeysProperties(text).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "181", "-1", "90d", "1.5", "9999999999", "unlimited"})
    void settingThatIsNoneStopsTheStart(String text) {
        assertThatThrownBy(() -> new ApiKeysProperties(text))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("PORTAL_API_KEYS_MAX_DAYS is not a number of days from 1 to 180.");
    }

    private MvcTestResult set(String days) {
        return mvc.post()
                .uri("/api-keys/limit")
                .param("days", days)
                .with(SignedIn.admin())
                .with(csrf())
                .exchange();
    }

    private Page create(String expiry, String expiresAt) {
        return create(expiry, expiresAt, SignedIn.user());
    }

    private Page create(String expiry, String expiresAt, RequestPostProcessor person) {
        return Page.of(mvc.post()
                .uri("/api-keys")
                .param("name", "tiles")
                .param("expiry", expiry)
                .param("expiresAt", expiresAt)
                .with(person)
                .with(csrf())
                .exchange());
    }

    private Page get(String address, RequestPostProcessor person) {
        return Page.of(mvc.get().uri(address).with(person).exchange());
    }
}
