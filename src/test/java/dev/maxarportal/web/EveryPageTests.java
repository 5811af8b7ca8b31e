package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@PortalTest
class EveryPageTests {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self' https://account.maxar.com";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private ApiKeyApi keys;

    @BeforeEach
    void keysAnswerAndArdIsDown() {
        var down = Failed.slow(MaxarService.ARD);
        given(keys.list()).willReturn(Flux.just(new ApiKey("1", "tiles", null, null, null, null)));
        given(ard.self()).willReturn(Mono.error(down));
        given(ard.account(anyString())).willReturn(Mono.error(down));
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.error(down));
        given(ard.users(anyString())).willReturn(Mono.error(down));
        given(ard.firstUsers(anyString())).willReturn(Mono.error(down));
        given(ard.accountMonitors(anyString())).willReturn(Mono.error(down));
        given(ard.credentials(anyString())).willReturn(Mono.error(down));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usage",
                "/api-keys",
                "/api-keys/new",
                "/api-keys/limit",
                "/api-keys/delete?id=1",
                "/api-keys/find",
                "/api-keys/key?id=1",
                "/api-keys/why-401",
                "/api-keys/why-401?id=1",
                "/credentials",
                "/credentials?status=gone",
                "/credentials?name=a.b",
                "/catalogue",
                "/credentials/new",
                "/monitors",
                "/audit",
                "/account"
            })
    void pageIsWellMadeAndGuarded(String address) {
        MvcTestResult result =
                mvc.get().uri(address).with(SignedIn.admin()).secure(true).exchange();
        assertWellMade(Page.of(result));
        assertGuarded(result.getResponse());
        assertThat(Page.of(result).all("(aria-current=\"page\")")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?ended", "/sign-in?signed-out"})
    void signInPageIsWellMadeAndGuarded(String address) {
        MvcTestResult result = mvc.get().uri(address).secure(true).exchange();
        assertWellMade(Page.of(result));
        assertGuarded(result.getResponse());
    }

    @Test
    void pageWithANewKeyIsWellMadeAndGuarded() {
        given(keys.create(any())).willReturn(Mono.just(new CreatedApiKey("1", "n", "", Secret.of("text"), null)));
        MvcTestResult result = mvc.post()
                .uri("/api-keys")
                .param("name", "tiles")
                .param("expiry", "7")
                .with(SignedIn.user())
                .with(csrf())
                .secure(true)
                .exchange();
        assertWellMade(Page.of(result));
        assertGuarded(result.getResponse());
    }

    @Test
    void assetsOfAPageAreFoundAndKeptForAYear() {
        Page page = Page.of(mvc.get().uri("/api-keys").with(SignedIn.user()).exchange());
        List<String> assets = page.all("(?:src|href)=\"(/assets/[^\"]+)\"");
        assertThat(assets).hasSizeGreaterThan(5).allMatch(asset -> asset.matches(".*-[0-9a-f]{32}\\.\\w+"));
        assertThat(assets).allSatisfy(asset -> {
            MvcTestResult result = mvc.get().uri(asset).exchange();
            assertThat(result).hasStatus(HttpStatus.OK).hasHeader("Cache-Control", "max-age=31536000, public");
            assertThat(result).hasHeader("X-Content-Type-Options", "nosniff");
        });
    }

    @Test
    void rootLeadsToUsage() {
        assertThat(mvc.get().uri("/").with(SignedIn.user())).hasRedirectedUrl("/usage");
    }

    private static void assertWellMade(Page page) {
        assertThat(page.all("(<h1[ >])")).hasSize(1);
        assertThat(page.html()).startsWith("<!DOCTYPE html>").containsPattern("<html lang=\"en\"");
        assertThat(page.all("<title>([^<]+)</title>"))
                .singleElement()
                .asString()
                .matches(".{3,} · Maxar account portal");
        assertThat(page.all("(?s)<script[^>]*>(.*?)</script>")).allMatch(String::isBlank);
        assertThat(page.html())
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"|javascript:")
                .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//")
                .doesNotContainPattern("\\s(?:th|sec):[a-z]+=");
        List<String> ids = page.all("\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates().containsAll(page.all("<label[^>]* for=\"([^\"]+)\""));
    }

    private static void assertGuarded(MockHttpServletResponse response) {
        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }
}
