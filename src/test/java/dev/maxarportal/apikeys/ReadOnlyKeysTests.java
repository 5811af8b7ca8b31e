package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.signin.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Flux;

@PortalTest
@TestPropertySource(properties = "portal.read-only=true")
class ReadOnlyKeysTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api-keys",
                "/api-keys?q=tiles",
                "/api-keys/new",
                "/api-keys/delete?id=tiles",
                "/api-keys/key?id=tiles",
                "/api-keys/find",
                "/api-keys/why-401?id=tiles"
            })
    void pagesSaySoAndOfferNoChange(String address) {
        given(keys.list()).willReturn(Flux.just(SomeKeys.key("tiles", "tiles", "2026-05-01")));
        assertOffersNoChange(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api-keys/find", "/api-keys/why-401"})
    void whatOnlyAsksIsAllowed(String address) {
        given(keys.list()).willReturn(Flux.just(SomeKeys.key("tiles", "tiles", "2026-05-01")));
        Page page = Page.of(mvc.post()
                .uri(address)
                .param("key", SomeKeys.TEXT + "-tiles")
                .with(SignedIn.user())
                .with(csrf())
                .exchange());
        assertThat(page.words()).containsPattern("“ ?tiles ?”");
        assertThat(page.html()).doesNotContain("/api-keys/delete", "/api-keys/replace", "/api-keys/new");
    }

    @Test
    void emptyListOffersNoFirstKey() {
        given(keys.list()).willReturn(Flux.empty());
        assertOffersNoChange("/api-keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api-keys", "/api-keys/delete", "/api-keys/notes"})
    void changesAreRefusedBeforeMaxarIsAsked(String address) {
        assertThat(mvc.post()
                        .uri(address)
                        .param("id", "tiles")
                        .param("name", "tiles")
                        .param("expiry", "90")
                        .with(SignedIn.admin())
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(keys);
    }

    private void assertOffersNoChange(String address) {
        Page page = Page.of(mvc.get().uri(address).with(SignedIn.admin()).exchange());
        assertThat(page.words()).contains("This portal is read-only at the moment: nothing can be created or deleted.");
        assertThat(page.html())
                .doesNotContain("href=\"/api-keys/new\"", "href=\"/api-keys/delete", "btn-danger", "btn-outline-danger")
                .doesNotContain("Create the key");
    }
}
