package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the list says when a key was created, or perhaps not, and its text is lost. */
@PortalTest
class LostKeyTests {

    private static final String END = "2026-05-01T08:30:00";
    private static final String NAME = "of this test";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    @AfterEach
    void forget() {
        database.sql("DELETE FROM known_key WHERE name = ?").param(NAME).update();
        database.sql("DELETE FROM known_key_list").update();
        database.sql("DELETE FROM audit_entry WHERE action = 'KEY_CREATED'").update();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-05-01T08:30:00, 2026-03-10T12:00:01.5Z",
                "2026-05-01 08:30:00, 2026-03-10 11:58:00",
                "2026-05-01T08:30:00.367Z, -",
                "soon, 2026-03-10T12:00:03Z"
            })
    void keyThatTheListHasIsNamedAndMayBeDeletedOrMadeAnew(String ends, @Nullable String created) {
        Page page = losing(key("id-9", NAME, ends, created), key("id-8", "another", END, "2026-03-10T12:00:00Z"));
        assertThat(page.words())
                .contains("The key exists, but its text is lost", "Id id-9", "Delete it and create another.")
                .doesNotContain("id-8");
        assertThat(page.html())
                .contains("href=\"/api-keys/delete?id=id-9\"")
                .contains(
                        "href=\"/api-keys/new?name=of%20this%20test&amp;description=for%20%26%20with&amp;expiry=custom&amp;expiresAt=2026-05-01T08:30\"");
        verify(keys, times(1)).create(any());
        assertThat(audited()).containsExactly("UNKNOWN|of this test (id-9)");
    }

    @ParameterizedTest
    @CsvSource({
        "of this test, 2026-05-01T08:30:00, 2026-03-10T11:50:00Z",
        "of this test, 2026-05-02T08:30:00, 2026-03-10T12:00:01Z",
        "of that test, 2026-05-01T08:30:00, 2026-03-10T12:00:01Z"
    })
    void keyOfAnotherTimeEndOrNameIsNotTakenForIt(String name, String ends, String created) {
        Page page = losing(key("id-9", name, ends, created));
        assertThat(page.words())
                .contains("No key was created, as far as the list tells", "The list does not have it.")
                .doesNotContain("Delete it");
        assertThat(page.html()).contains("href=\"/api-keys/new?name=of%20this%20test&amp;");
        assertThat(audited()).containsExactly("UNKNOWN|of this test");
    }

    @Test
    void keyThatWasThereBeforeIsNotTakenForTheLostOne() {
        given(keys.create(any()))
                .willReturn(
                        Mono.just(new CreatedApiKey("id-1", NAME, "", Secret.of("FAKE-KEY-VALUE"), MaxarTime.of(END))));
        assertThat(post().words()).contains("Copy your new key now");
        assertThat(losing(key("id-1", NAME, END, "2026-03-10T12:00:00Z")).words())
                .contains("No key was created, as far as the list tells");
        assertThat(audited()).containsExactly("DONE|of this test (id-1)", "UNKNOWN|of this test");
    }

    @Test
    void severalThatMayBeItAreAllNamed() {
        assertThat(losing(
                                key("id-1", NAME, END, "2026-03-10T12:00:00Z"),
                                key("id-2", NAME, END, "2026-03-10T12:00:00Z"))
                        .html())
                .contains("href=\"/api-keys/delete?id=id-1\"", "href=\"/api-keys/delete?id=id-2\"");
    }

    @Test
    void listThatCannotBeReadLeavesItOpen() {
        given(keys.create(any())).willReturn(Mono.error(Failed.slow(MaxarService.API_KEYS)));
        given(keys.list()).willReturn(Flux.error(Failed.slow(MaxarService.API_KEYS)));
        assertThat(post().words()).contains("The key may exist", "To find out, look for the name in the list");
    }

    /** Else the form would come back as if nothing had happened, and be sent again. */
    @Test
    void signInThatEndedMeanwhileLeavesItOpenTooAndIsWrittenDown() {
        given(keys.create(any())).willReturn(Mono.error(Failed.slow(MaxarService.API_KEYS)));
        given(keys.list()).willReturn(Flux.error(new CredentialsExpiredException("ended")));
        assertThat(post().words()).contains("The key may exist", "To find out, look for the name in the list");
        assertThat(audited()).containsExactly("UNKNOWN|of this test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<FAKE-KEYVALUE0001abc", "(FAKEKEYVALUE0001", "FAKE...KEYVALUE0001abc", "{9f8e7d6c5b4a}"})
    void textThatMayBeAKeyIsShownThoughItLooksMasked(String text) {
        given(keys.create(any()))
                .willReturn(Mono.just(new CreatedApiKey("id-6", NAME, "", Secret.of(text), MaxarTime.of(END))));
        assertThat(post().words()).contains("Copy your new key now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "*******",
                "xxxxxxxxxxxxxxxxxxxx1a2b",
                "XXXX-XXXX-XXXX-XXXX",
                "<redacted>",
                "FAKE***0001",
                "••••••••",
                "xxxxxxxxxxxx"
            })
    void maskedTextIsNoText(String text) {
        given(keys.create(any()))
                .willReturn(Mono.just(new CreatedApiKey("id-7", NAME, "", Secret.of(text), MaxarTime.of(END))));
        given(keys.list()).willReturn(Flux.just(key("id-7", "renamed", "soon", null)));
        assertThat(post().words()).contains("The key exists, but its text is lost", "did not send its text", "id-7");
        assertThat(audited()).containsExactly("DONE|of this test (id-7)");
    }

    @Test
    void newKeyIsRememberedByItsMarkAndNeverByItsText() {
        String text = "FAKE-KEY-VALUE-0042";
        given(keys.create(any()))
                .willReturn(Mono.just(new CreatedApiKey("id-3", NAME, "", Secret.of(text), MaxarTime.of(END))));
        assertThat(post().html()).containsOnlyOnce(text);
        assertThat(database.sql("SELECT last_four || fingerprint FROM known_key WHERE key_id = 'id-3' AND name = ?")
                        .param(NAME)
                        .query(String.class)
                        .single())
                .isEqualTo("0042" + KeyMark.of(text).fingerprint());
        assertThat(database.sql("SCRIPT").query(String.class).list()).noneMatch(row -> row.contains(text));
        assertThat(audited()).containsExactly("DONE|of this test (id-3)");
    }

    @Test
    void keyThatCannotBeRememberedIsShownAllTheSame() {
        given(keys.create(any()))
                .willReturn(Mono.just(new CreatedApiKey(
                        "id-4", NAME, "", Secret.of("FAKE-KEY-VALUE-0001"), MaxarTime.of("999999999-01-01"))));
        assertThat(post().words()).contains("Copy your new key now");
    }

    @BeforeEach
    void listIsEmpty() {
        given(keys.list()).willReturn(Flux.empty());
    }

    @Test
    void refusalIsAuditedAsFailed() {
        given(keys.create(any())).willReturn(Mono.error(Failed.because(MaxarService.API_KEYS, 400, "not today")));
        assertThat(post().words()).contains("No key was created.");
        assertThat(audited()).containsExactly("FAILED|of this test");
    }

    private Page losing(ApiKey... list) {
        given(keys.create(any())).willReturn(Mono.error(Failed.lost(MaxarService.API_KEYS)));
        given(keys.list()).willReturn(Flux.just(list));
        return post();
    }

    private Page post() {
        return Page.of(mvc.post()
                .uri("/api-keys")
                .with(SignedIn.user())
                .with(csrf())
                .param("name", NAME)
                .param("description", "for & with")
                .param("expiry", "custom")
                .param("expiresAt", "2026-05-01T08:30")
                .exchange());
    }

    private List<String> audited() {
        return database.sql("SELECT result || '|' || object FROM audit_entry WHERE action = 'KEY_CREATED' ORDER BY id")
                .query(String.class)
                .list();
    }

    private static ApiKey key(String id, String name, String ends, @Nullable String created) {
        return new ApiKey(id, name, null, null, MaxarTime.of(ends), MaxarTime.of(created));
    }
}
