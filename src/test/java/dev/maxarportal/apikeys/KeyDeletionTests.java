package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@PortalTest
class KeyDeletionTests {

    private static final MaxarService SERVICE = MaxarService.API_KEYS;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Test
    void oneKeyIsDeletedById() {
        given(keys.delete("id-1")).willReturn(Mono.empty());
        assertThat(told("done", "id-1")).isEqualTo("1 key was deleted.");
        verify(keys).delete("id-1");
        verifyNoMoreInteractions(keys);
    }

    @Test
    void severalKeysAreDeletedByOneCallEachOnce() {
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.empty());
        assertThat(told("done", "id-1", "id-2", "id-1", " ", "id-3")).isEqualTo("3 keys were deleted.");
        verify(keys).delete(new ApiKeyIds(List.of("id-1", "id-2", "id-3")));
        verifyNoMoreInteractions(keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405})
    void bodyThatIsNotUnderstoodBecomesSingleCalls(int status) {
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.error(Failed.status(SERVICE, status)));
        given(keys.delete(anyString())).willReturn(Mono.empty());
        given(keys.delete("id-2")).willReturn(Mono.error(Failed.status(SERVICE, 404)));
        assertThat(told("done", "id-1", "id-2", "id-3")).isEqualTo("2 keys were deleted. 1 key was already gone.");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 413, 429})
    void refusalForAnotherReasonIsNotTriedKeyByKey(int status) {
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.error(Failed.status(SERVICE, status)));
        assertThat(told("warning", "id-1", "id-2"))
                .startsWith("The API-key service ")
                .contains("2 keys were not deleted.");
        verify(keys, never()).delete(anyString());
    }

    @Test
    void keyThatIsNotThereAnyMoreIsNoFailure() {
        given(keys.delete("id-1")).willReturn(Mono.error(Failed.status(SERVICE, 404)));
        assertThat(told("done", "id-1")).isEqualTo("1 key was already gone.");
    }

    @Test
    void refusedDeletionSaysThatTheKeyIsStillThere() {
        given(keys.delete("id-1")).willReturn(Mono.error(Failed.status(SERVICE, 403)));
        assertThat(told("warning", "id-1"))
                .isEqualTo("The API-key service does not allow your user to do this. 1 key was not deleted. "
                        + "Ask an administrator of your account.");
    }

    @Test
    void lostAnswerIsToldAsUncertain() {
        given(keys.delete("id-1")).willReturn(Mono.error(Failed.slow(SERVICE)));
        assertThat(told("warning", "id-1"))
                .contains(
                        "did not answer within 10 seconds.",
                        "Whether the remaining 1 key went is not certain: look at the list.")
                .doesNotContain("not deleted");
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.error(Failed.lost(SERVICE)));
        assertThat(told("warning", "id-1", "id-2")).contains("Whether the remaining 2 keys went is not certain");
        verify(keys, never()).delete("id-2");
    }

    @Test
    void partOfSeveralThatFailedIsTold() {
        bulkRefused();
        given(keys.delete("id-2")).willReturn(Mono.error(Failed.status(SERVICE, 403)));
        assertThat(told("warning", "id-1", "id-2", "id-3"))
                .contains("2 keys were deleted.", "does not allow", "1 key was not deleted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id-1 id-2", "id-2 id-1"})
    void uncertainKeyIsNeverToldAsNotDeleted(String order) {
        bulkRefused();
        given(keys.delete("id-1")).willReturn(Mono.error(Failed.status(SERVICE, 403)));
        given(keys.delete("id-2")).willReturn(Mono.error(Failed.lost(SERVICE)));
        assertThat(told("warning", order.split(" ")))
                .contains("Whether the remaining 2 keys went is not certain")
                .doesNotContain("not deleted");
    }

    @Test
    void nothingTickedIsToldWithoutACall() {
        assertThat(told("warning")).isEqualTo("Tick the keys that you want to delete first.");
        assertThat(told("warning", " ")).isEqualTo("Tick the keys that you want to delete first.");
        MvcTestResult asked = ask("");
        assertThat(asked).hasRedirectedUrl("/api-keys");
        assertThat(asked).flash().containsEntry("warning", "Tick the keys that you want to delete first.");
        verifyNoInteractions(keys);
    }

    @Test
    void questionNamesTheKeysThatExistAndDeletesNothing() {
        given(keys.list())
                .willReturn(Flux.just(
                        SomeKeys.key("id-1", "<b>tiles</b>", "2026-05-01"),
                        SomeKeys.key("id-2", null, null),
                        SomeKeys.key("id-3", "other", "2026-05-01")));
        Page page = Page.of(ask("?id=id-1&id=id-2&id=unknown"));
        assertThat(page.words())
                .contains("Delete 2 keys?", "<b>tiles</b> Active ····id-1", "Key without a name, ending in id-2")
                .contains("Whatever uses these keys is refused from now on.")
                .doesNotContain("other");
        assertThat(page.all("name=\"id\" value=\"([^\"]+)\"")).containsExactly("id-1", "id-2");
        assertThat(page.html()).doesNotContain("<b>tiles", SomeKeys.TEXT);
        verify(keys, never()).delete(anyString());
        assertThat(Page.of(ask("?id=id-3")).words())
                .contains("Delete this key?", "Whatever uses this key", "Delete key");
    }

    @Test
    void questionAboutKeysThatAreGoneLeadsBack() {
        given(keys.list()).willReturn(SomeKeys.many(2));
        MvcTestResult asked = ask("?id=unknown");
        assertThat(asked).hasRedirectedUrl("/api-keys");
        assertThat(asked).flash().containsEntry("warning", "These keys are already gone.");
    }

    @Test
    void whatWasDoneIsToldOnTheListAsText() {
        given(keys.list()).willReturn(Flux.empty());
        assertThat(Page.of(mvc.get()
                                .uri("/api-keys")
                                .with(SignedIn.user())
                                .requestAttr(
                                        DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE,
                                        Map.of("done", "3 <keys> were deleted."))
                                .exchange())
                        .words())
                .contains("3 <keys> were deleted.");
    }

    @Test
    void withoutTheFormsOwnProofNothingIsDeleted() {
        assertThat(mvc.post().uri("/api-keys/delete").param("id", "id-1").with(SignedIn.user()))
                .hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(keys);
    }

    private void bulkRefused() {
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.error(Failed.status(SERVICE, 405)));
        given(keys.delete(anyString())).willReturn(Mono.empty());
    }

    private MvcTestResult ask(String query) {
        return mvc.get().uri("/api-keys/delete" + query).with(SignedIn.user()).exchange();
    }

    private String told(String kind, String... ids) {
        MvcTestResult result = mvc.post()
                .uri("/api-keys/delete")
                .param("id", ids)
                .with(SignedIn.user())
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/api-keys");
        assertThat(result).flash().containsOnlyKeys(kind);
        return String.valueOf(result.getMvcResult().getFlashMap().get(kind));
    }
}
