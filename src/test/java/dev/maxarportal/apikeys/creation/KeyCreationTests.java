package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.NewApiKey;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@PortalTest
class KeyCreationTests {

    private static final String TEXT = "FAKE-KEY-VALUE-0001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ConversionService springSessionConversionService;

    private final String tokensOfThisTest = UUID.randomUUID().toString();

    @BeforeEach
    void serviceCreates() {
        given(keys.list()).willReturn(Flux.empty());
        given(keys.create(any())).willReturn(Mono.just(created(Secret.of(TEXT))));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2026-03-17T12:00:00",
        "30, 2026-04-09T12:00:00",
        "60, 2026-05-09T12:00:00",
        "90, 2026-06-08T12:00:00",
        "180, 2026-09-06T11:50:00"
    })
    void presetReachesMaxarAsUtcWithoutAZone(String days, String sent) {
        assertThat(post("name", " tiles ", "description", " for the server\r\nin Wellington ", "expiry", days))
                .hasStatusOk();
        verify(keys).create(new NewApiKey("tiles", "for the server\nin Wellington", sent));
    }

    @Test
    void timeOfOnesChoiceReachesMaxarAsItIs() {
        assertThat(post("name", "tiles", "expiry", "custom", "expiresAt", "2026-05-01T08:30"))
                .hasStatusOk();
        verify(keys).create(new NewApiKey("tiles", "", "2026-05-01T08:30:00"));
    }

    @Test
    void textIsInTheAnswerOnceAndNowhereElse() {
        MvcTestResult result = post("name", "<i>tiles</i>", "expiry", "90", "formToken", token("one"));
        Page page = Page.of(result);
        assertThat(page.html())
                .containsOnlyOnce(TEXT)
                .doesNotContain("<i>tiles")
                .contains("value=\"" + TEXT + "\"");
        assertThat(page.words()).contains("Copy your new key now", "<i>tiles</i>", "8 Jun 2026, 12:00 UTC", "id-1");
        assertThat(result).headers().hasHeaderSatisfying("Cache-Control", values -> assertThat(values.toString())
                .contains("no-store"));
        // Sent again, it leaves a message for the next page, so that there is a session in any case.
        post("name", "tiles", "expiry", "90", "formToken", token("one"));
        assertThat(storedInSessions()).isNotEmpty().allSatisfy(stored -> assertThat(stored)
                .doesNotContain(TEXT));
    }

    @Test
    void secondPressCreatesNothingAndSaysSo() {
        post("name", "tiles", "expiry", "90", "formToken", token("same"));
        MvcTestResult second = post("name", "tiles", "expiry", "90", "formToken", token("same"));
        assertThat(second).hasStatus3xxRedirection().hasRedirectedUrl("/api-keys");
        assertThat(second).flash().hasEntrySatisfying("warning", told -> assertThat(told)
                .asString()
                .startsWith("This form was already sent, so no second key was created."));
        verify(keys, times(1)).create(any());
    }

    @Test
    void otherFormAndFormWithoutTokenCreateEach() {
        post("name", "tiles", "expiry", "90", "formToken", token("one"));
        post("name", "tiles", "expiry", "90", "formToken", token("two"));
        post("name", "tiles", "expiry", "90");
        assertThat(post("name", "tiles", "expiry", "90")).hasStatusOk();
        verify(keys, times(4)).create(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\r\n", "\u3000"})
    void nameMustBeMoreThanSpace(String name) {
        assertRefused("name", "Enter a name, so that you can tell this key from others.", "name", name, "expiry", "90");
    }

    @Test
    void nameMayBeAsLongAsTheFieldAndNoLonger() {
        assertRefused("name", "Use at most 100 characters.", "name", "n".repeat(101), "expiry", "90");
        assertThat(post("name", "n".repeat(100), "description", "d".repeat(500), "expiry", "7"))
                .hasStatusOk();
        verify(keys).create(any());
    }

    @Test
    void lineBreaksOfADescriptionCountAsTheBrowserCountsThem() {
        String description = "d".repeat(400) + "\r\n".repeat(99) + "d";
        assertThat(post("name", "tiles", "description", description, "expiry", "7"))
                .hasStatusOk();
        verify(keys).create(any());
    }

    @Test
    void descriptionThatIsTooLongIsRefusedAndKept() {
        Page page = assertRefused(
                "description",
                "Use at most 500 characters.",
                "name",
                "tiles",
                "description",
                "d".repeat(501),
                "expiry",
                "90");
        assertThat(page.html()).contains("d".repeat(501)).contains("value=\"tiles\"");
    }

    @ParameterizedTest
    @CsvSource({
        "custom, '', expiresAt, Enter the day and time when the key ends.",
        "custom, 2026-03-10T12:00, expiresAt, This time is in the past. Times are UTC.",
        "custom, 2026-09-06T11:51, expiresAt, Maxar allows at most 180 days.",
        "custom, next week, expiresAt, Enter a day and time such as 2026-11-24T14:00.",
        "181, 2026-05-01T00:00, expiry, Choose how long the key lives.",
        ", , expiry, Choose how long the key lives."
    })
    void endThatWillNotDoIsToldAtItsField(
            @Nullable String choice, @Nullable String expiresAt, String field, String message) {
        Page page = assertRefused(
                field,
                message,
                "name",
                "tiles",
                "expiry",
                choice == null ? "" : choice,
                "expiresAt",
                expiresAt == null ? "" : expiresAt);
        assertThat(page.html()).contains("value=\"tiles\"");
        if (expiresAt != null && !expiresAt.isEmpty()) {
            assertThat(page.html()).contains("value=\"" + expiresAt + "\"");
        }
    }

    @Test
    void mistakesAreToldTogetherAndTypedMarkupStaysText() {
        Page page = assertRefused(
                "name",
                "Use at most 100 characters.",
                "name",
                "\"><script>" + "n".repeat(100),
                "description",
                "</textarea><script>",
                "expiry",
                "custom");
        assertThat(page.html())
                .contains("id=\"expiresAt-error\"")
                .contains("value=\"&quot;&gt;&lt;script&gt;")
                .doesNotContain("\"><script>n", "</textarea><script>");
    }

    @Test
    void formThatWasRefusedCanStillBeSent() {
        MvcTestResult refused = post("name", "", "expiry", "90", "formToken", token("token"));
        assertThat(Page.of(refused).all("name=\"formToken\" value=\"([^\"]+)\""))
                .singleElement()
                .isNotEqualTo("token");
        assertThat(post("name", "tiles", "expiry", "90", "formToken", token("token")))
                .hasStatusOk();
        verify(keys).create(any());
    }

    @Test
    void everyFormHasATokenOfItsOwn() {
        String pattern = "name=\"formToken\" value=\"([^\"]+)\"";
        assertThat(form("").all(pattern)).hasSize(1).isNotEqualTo(form("").all(pattern));
    }

    @Test
    void formNamesTheEndOfEachPresetAndSendsFromWhenTheyCount() {
        Page page = form("?days=7");
        assertThat(page.words())
                .contains("in 7 days 17 Mar 2026, 12:00 UTC", "in 180 days 6 Sep 2026, 11:50 UTC")
                .contains("The key ends on Tuesday, 17 Mar 2026, 12:00 UTC .");
        assertThat(page.all("name=\"from\" value=\"([^\"]+)\"")).containsExactly("2026-03-10T12:00:00Z");
        post("name", "tiles", "expiry", "7", "from", "2026-03-09T18:30:00Z");
        verify(keys).create(new NewApiKey("tiles", "", "2026-03-16T18:30:00"));
    }

    @Test
    void formSaysTheLatestEnd() {
        assertThat(form("").words()).contains("At the latest 6 Sep 2026, 11:50 UTC");
    }

    private Page assertRefused(String field, String message, String... form) {
        MvcTestResult result = post(form);
        verify(keys, never()).create(any());
        Page page = Page.of(result);
        assertThat(page.html()).contains("id=\"" + field + "-error\"");
        assertThat(page.words()).contains(message);
        return page;
    }

    private Page form(String query, String... values) {
        return Page.of(mvc.get()
                .uri("/api-keys/new" + query, (Object[]) values)
                .with(SignedIn.user())
                .exchange());
    }

    private MvcTestResult post(String... form) {
        var request = mvc.post().uri("/api-keys").with(SignedIn.user()).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private String token(String name) {
        return name + tokensOfThisTest;
    }

    private List<String> storedInSessions() {
        return database.sql("SELECT attribute_bytes FROM spring_session_attributes").query(byte[].class).list().stream()
                .map(bytes -> String.valueOf(springSessionConversionService.convert(bytes, Object.class)))
                .toList();
    }

    private static CreatedApiKey created(@Nullable Secret text) {
        return new CreatedApiKey("id-1", "tiles", "", text, MaxarTime.of("2026-06-08T12:00:00"));
    }
}
