package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeyMemories;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.NewApiKey;
import dev.maxarportal.signin.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Flux;

/** A key's text that got into the wrong field. */
@PortalTest
class NewKeySecretsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private JdbcTemplate database;

    private KeysAtMaxar service;
    private String secret;

    @BeforeEach
    void serviceHasAKey() {
        service = new KeysAtMaxar(keys, "beta-app");
        service.creates();
        secret = SomeKeys.TEXT + "-" + service.id("beta-app");
    }

    @AfterEach
    void forget() {
        new KeyMemories(database).clear();
        database.update("DELETE FROM audit_entry WHERE action = 'KEY_CREATED'");
    }

    @Test
    void nameThatIsAKeysTextIsRefusedAndStandsNowhere() {
        Page page = create("key " + secret, "for the atlas", "90");
        assertThat(page.words())
                .contains("This looks like the text of the key “beta-app”. Names must not hold secrets.");
        assertThat(page.html())
                .doesNotContain(secret)
                .contains(
                        "id=\"name-error\"",
                        "name=\"name\" maxlength=\"100\"",
                        "value=\"key\"",
                        ">for the atlas</textarea>");
        refused();
    }

    @Test
    void descriptionThatHoldsAKeysTextIsRefusedAndTheNameIsKept() {
        Page page = create("tiles", "use MAXAR_API_KEY=" + secret + " here", "90");
        assertThat(page.words())
                .contains("This looks like the text of the key “beta-app”. Descriptions must not hold secrets.");
        assertThat(page.html()).doesNotContain(secret).contains("value=\"tiles\"", "id=\"description-error\"");
        refused();
    }

    @Test
    void secretDoesNotComeBackWithOtherMistakes() {
        Page page = create(secret, "", "");
        assertThat(page.words()).contains("Names must not hold secrets.", "Choose how long the key lives.");
        assertThat(page.html()).doesNotContain(secret);
        refused();
    }

    @Test
    void keyThatIsOnlyRememberedIsRecognised() {
        mvc.get().uri("/api-keys").with(SignedIn.user()).exchange();
        given(keys.list()).willReturn(Flux.error(Failed.slow(MaxarService.API_KEYS)));
        assertThat(create(secret, "", "90").words()).contains("Names must not hold secrets.");
        refused();
    }

    @Test
    void longWordsThatAreNoKeysTextAreFine() {
        assertThat(create("vegetation-study-north", "https://example.com/a-long-address", "7")
                        .words())
                .contains("Copy your new key now");
        verify(keys)
                .create(new NewApiKey(
                        "vegetation-study-north", "https://example.com/a-long-address", "2026-03-17T12:00:00"));
    }

    private void refused() {
        verify(keys, never()).create(any());
        assertThat(database.queryForList("SCRIPT", String.class)).noneMatch(row -> row.contains(secret));
    }

    private Page create(String name, String description, String expiry) {
        return Page.of(mvc.post()
                .uri("/api-keys")
                .with(SignedIn.user())
                .with(csrf())
                .param("name", name)
                .param("description", description)
                .param("expiry", expiry)
                .exchange());
    }
}
