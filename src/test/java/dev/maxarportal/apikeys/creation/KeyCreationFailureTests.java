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
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@PortalTest
class KeyCreationFailureTests {

    private static final MaxarService SERVICE = MaxarService.API_KEYS;

    @SuppressWarnings("unused") // source of a parameterized test
    static final List<MaxarException> UNCERTAIN = List.of(
            Failed.lost(SERVICE),
            Failed.slow(SERVICE),
            Failed.status(SERVICE, 500),
            Failed.status(SERVICE, 502),
            Failed.status(SERVICE, 504),
            Failed.status(SERVICE, 408),
            Failed.status(SERVICE, 302));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @BeforeEach
    void listCannotBeRead() {
        given(keys.list()).willReturn(Flux.error(Failed.slow(SERVICE)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, refused this request.",
        "401, does not accept your sign-in.",
        "403, does not allow your user to do this.",
        "404, does not know this item.",
        "413, refused this because it is too large.",
        "429, is receiving too many requests."
    })
    void refusalShowsTheFormAgainWithReasonAndInput(int status, String happened) {
        Page page = failing(Failed.because(SERVICE, status, "not <today>"));
        assertThat(page.words())
                .contains(
                        "Create an API key",
                        "The API-key service " + happened,
                        "Maxar’s reason: not <today>",
                        "No key was created.");
        assertThat(page.html())
                .contains("value=\"tiles\"", ">for the server</textarea>", "value=\"2026-05-01T08:30\"")
                .containsPattern("value=\"custom\"[^>]*checked");
        verify(keys, times(1)).create(any());
    }

    @Test
    void callThatNeverLeftShowsTheFormAgain() {
        assertThat(failing(Failed.notSent(SERVICE)).words())
                .contains("could not be reached.", "No key was created.", "Create the key");
    }

    @Test
    void busyServiceSaysHowLongToWait() {
        assertThat(failing(Failed.busy(SERVICE, Duration.ofSeconds(17))).words())
                .contains("Try again in 17 seconds.");
    }

    @ParameterizedTest
    @FieldSource("UNCERTAIN")
    void lostAnswerNeverClaimsThatThereIsNoKey(MaxarException failure) {
        Page page = failing(failure);
        assertThat(page.words())
                .contains(
                        "The key may exist", failure.happened(), "It may have created the key “ tiles ” all the same.")
                .doesNotContain("No key was created");
        assertThat(page.html())
                .contains("href=\"/api-keys?q=tiles&amp;sort=created&amp;dir=desc\"")
                .doesNotContain("<form class=\"narrow\"");
        verify(keys, times(1)).create(any());
    }

    @Test
    void answerWithoutATextIsNoSuccess() {
        given(keys.create(any())).willReturn(Mono.just(new CreatedApiKey("id-1", "tiles", null, null, null)));
        assertThat(Page.of(post(true)).words())
                .contains("The key may exist", "created “ tiles ” but did not send its text.");
    }

    @Test
    void formAfterARefusalHasAFreshToken() {
        given(keys.create(any())).willReturn(Mono.error(Failed.status(SERVICE, 400)));
        assertThat(Page.of(post(true)).all("name=\"formToken\" value=\"([^\"]+)\""))
                .singleElement()
                .isNotEqualTo("used");
    }

    @Test
    void withoutTheFormsOwnProofNothingIsCreated() {
        assertThat(post(false)).hasStatus(HttpStatus.FORBIDDEN);
        verify(keys, never()).create(any());
    }

    @Test
    void anonymousCreatesNothing() {
        assertThat(mvc.post().uri("/api-keys").param("name", "tiles").with(csrf()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
        verify(keys, never()).create(any());
    }

    private Page failing(MaxarException failure) {
        given(keys.create(any())).willReturn(Mono.error(failure));
        return Page.of(post(true));
    }

    private MvcTestResult post(boolean proof) {
        var request = mvc.post()
                .uri("/api-keys")
                .with(SignedIn.user())
                .param("name", "tiles")
                .param("description", "for the server")
                .param("expiry", "custom")
                .param("expiresAt", "2026-05-01T08:30")
                .param("formToken", UUID.randomUUID().toString());
        return (proof ? request.with(csrf()) : request).exchange();
    }
}
