package dev.maxarportal.apikeys.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is sent to Maxar, and what the person is told. */
@PortalTest
class KeyDeletionTests {

    private static final MaxarService SERVICE = MaxarService.API_KEYS;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    private KeysAtMaxar maxar;

    @BeforeEach
    void threeKeys() {
        maxar = new KeysAtMaxar(keys, "tiles", "maps", "atlas");
        mvc.get().uri("/api-keys").with(SignedIn.user()).exchange();
    }

    @Test
    void oneKeyIsDeletedByIdAndCalledByItsName() {
        assertThat(done("tiles")).isEqualTo("“tiles” was deleted.");
        verify(keys, times(1)).delete(maxar.id("tiles"));
        verify(keys, never()).delete(any(ApiKeyIds.class));
    }

    @Test
    void severalKeysAreDeletedByOneCallEachOnce() {
        assertThat(done("tiles", "maps", "tiles", " ", "atlas")).isEqualTo("3 keys were deleted.");
        verify(keys, times(1)).delete(new ApiKeyIds(List.of(maxar.id("tiles"), maxar.id("maps"), maxar.id("atlas"))));
        verify(keys, never()).delete(anyString());
    }

    @Test
    void keysThatOneCallLeftBehindGetACallEach() {
        maxar.leaveBehind("maps");
        assertThat(done("tiles", "maps", "atlas")).isEqualTo("3 keys were deleted.");
        verify(keys, times(1)).delete(maxar.id("maps"));
        verify(keys, never()).delete(maxar.id("tiles"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 413, 500, 501})
    void bodyThatIsNotUnderstoodBecomesSingleCalls(int status) {
        maxar.refuseSeveral(status);
        maxar.lose("maps");
        assertThat(done("tiles", "atlas")).isEqualTo("2 keys were deleted.");
        verify(keys, times(1)).delete(maxar.id("tiles"));
    }

    @Test
    void keysThatWentMeanwhileAreToldApart() {
        maxar.refuseSeveral(405);
        maxar.lose("maps");
        assertThat(done("tiles", "maps", "atlas")).isEqualTo("2 keys were deleted. 1 key was already gone.");
    }

    @Test
    void lostAnswerToSeveralIsMendedByTheListAndSingleCalls() {
        given(keys.delete(any(ApiKeyIds.class))).willAnswer(call -> {
            maxar.lose("tiles");
            return Mono.error(Failed.slow(SERVICE));
        });
        assertThat(done("tiles", "maps")).isEqualTo("2 keys were deleted.");
        verify(keys, never()).delete(maxar.id("tiles"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429})
    void refusalOfThePersonIsNotTriedKeyByKey(int status) {
        maxar.refuseSeveral(status);
        DeletionReport report = left("tiles", "maps");
        assertThat(report.title()).isEqualTo("2 of 2 keys are still there");
        assertThat(report.left()).allSatisfy(key -> assertThat(key.reason()).startsWith("The API-key service "));
        assertThat(report.advice()).isNotBlank();
        verify(keys, never()).delete(anyString());
    }

    @Test
    void keyThatIsNotThereAnyMoreIsNoFailure() {
        maxar.lose("tiles");
        assertThat(done("tiles")).isEqualTo("“tiles” was already gone.");
    }

    @Test
    void refusedDeletionSaysThatTheKeyIsStillThere() {
        given(keys.delete(maxar.id("tiles"))).willReturn(Mono.error(Failed.because(SERVICE, 403, "not <yours>")));
        DeletionReport report = left("tiles");
        assertThat(report.title()).isEqualTo("“tiles” was not deleted");
        assertThat(fates(report))
                .containsExactly(Tuple.tuple(
                        "tiles",
                        KeyFate.STILL_THERE,
                        "The API-key service does not allow your user to do this. Maxar’s reason: “not <yours>”."));
        assertThat(report.advice()).isEqualTo("Ask an administrator of your account.");
    }

    @Test
    void oneKeyThatFailsDoesNotKeepTheOthers() {
        maxar.refuseSeveral(405);
        given(keys.delete(maxar.id("maps"))).willReturn(Mono.error(Failed.status(SERVICE, 500)));
        DeletionReport report = left("tiles", "maps", "atlas");
        assertThat(report.title()).isEqualTo("1 of 3 keys is still there");
        assertThat(fates(report))
                .containsExactly(
                        Tuple.tuple("tiles", KeyFate.DELETED, null),
                        Tuple.tuple("maps", KeyFate.STILL_THERE, "The API-key service has a fault of its own."),
                        Tuple.tuple("atlas", KeyFate.DELETED, null));
        assertThat(report.retried()).containsExactly(maxar.id("maps"));
    }

    @Test
    void acceptedDeletionIsASuccessEvenWhileTheListLags() {
        given(keys.delete(maxar.id("tiles"))).willReturn(Mono.empty());
        assertThat(done("tiles")).isEqualTo("“tiles” was deleted. Maxar’s list may show it for a while longer.");
        verify(keys, times(1)).delete(maxar.id("tiles"));
    }

    @Test
    void acceptedCallOfItsOwnAfterOneForSeveralIsASuccess() {
        maxar.leaveBehind("maps");
        given(keys.delete(maxar.id("maps"))).willReturn(Mono.empty());
        assertThat(done("tiles", "maps"))
                .isEqualTo("2 keys were deleted. Maxar’s list may show 1 of them for a while longer.");
    }

    @Test
    void keyThatMaxarKnowsNoMoreIsGoneEvenWhileTheListLags() {
        given(keys.delete(maxar.id("maps"))).willReturn(Mono.error(Failed.status(SERVICE, 404)));
        assertThat(done("maps")).isEqualTo("“maps” was already gone.");
    }

    @Test
    void lostAnswerIsSettledByTheList() {
        given(keys.delete(maxar.id("tiles"))).willAnswer(call -> {
            maxar.lose("tiles");
            return Mono.error(Failed.lost(SERVICE));
        });
        assertThat(done("tiles")).isEqualTo("“tiles” was deleted.");
        given(keys.delete(maxar.id("maps"))).willReturn(Mono.error(Failed.slow(SERVICE)));
        assertThat(fates(left("maps"))).extracting(Tuple::toList).first().satisfies(fate -> assertThat(fate.get(1))
                .isEqualTo(KeyFate.STILL_THERE));
        verify(keys, times(1)).delete(maxar.id("maps"));
    }

    @Test
    void withoutTheListALostAnswerIsUncertainAndAGivenOneCounts() {
        given(keys.list()).willReturn(Flux.error(Failed.status(SERVICE, 503)));
        assertThat(done("atlas")).isEqualTo("“atlas” was deleted.");
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.error(Failed.lost(SERVICE)));
        DeletionReport report = left("tiles", "maps");
        assertThat(report.title()).isEqualTo("2 of 2 keys may still be there");
        assertThat(fates(report))
                .contains(Tuple.tuple(
                        "maps",
                        KeyFate.UNCERTAIN,
                        "The API-key service could not be reached. Whether the key is gone is not certain."));
        verify(keys, never()).delete(maxar.id("maps"));
    }

    @Test
    void withoutTheListNobodyKnowsWhichOfSeveralKeysAreGone() {
        maxar.leaveBehind("maps");
        given(keys.list()).willReturn(Flux.error(Failed.status(SERVICE, 503)));
        DeletionReport report = left("tiles", "maps");
        assertThat(report.title()).isEqualTo("2 of 2 keys may still be there");
        assertThat(report.keys()).extracting(DeletedKey::fate).containsOnly(KeyFate.UNCERTAIN);
        assertThat(report.keys())
                .extracting(DeletedKey::reason)
                .containsOnly(
                        "Maxar accepted the deletion, but the list could not be read again to see whether this key"
                                + " is gone.");
    }

    @Test
    void keysThatTheListLackedAfterTheCallForAllAreGoneEvenIfItIsUnreadableLater() {
        maxar.leaveBehind("maps");
        given(keys.delete(maxar.id("maps"))).willAnswer(call -> {
            given(keys.list()).willReturn(Flux.error(Failed.status(SERVICE, 503)));
            return Mono.empty();
        });
        assertThat(done("tiles", "maps", "atlas")).isEqualTo("3 keys were deleted.");
    }

    @Test
    void withoutTheListARefusedBodyStillBecomesSingleCalls() {
        given(keys.list()).willReturn(Flux.error(Failed.status(SERVICE, 503)));
        maxar.refuseSeveral(405);
        assertThat(done("tiles", "maps")).isEqualTo("2 keys were deleted.");
    }

    @Test
    void renewedSignInIsUsedForTheSameKeyOnceMore() {
        given(keys.delete(maxar.id("tiles"))).willReturn(Mono.error(Failed.renewed(SERVICE)), Mono.empty());
        assertThat(done("tiles")).startsWith("“tiles” was deleted.");
        verify(keys, times(2)).delete(maxar.id("tiles"));
    }

    @Test
    void nothingTickedIsToldWithoutACall() {
        MvcTestResult result = post();
        assertThat(result).hasRedirectedUrl("/api-keys");
        assertThat(result).flash().containsEntry("warning", "Tick the keys that you want to delete first.");
        verify(keys, never()).delete(anyString());
    }

    @Test
    void withoutTheFormsOwnProofNothingIsDeleted() {
        clearInvocations(keys);
        assertThat(mvc.post().uri("/api-keys/delete").param("id", "id-1").with(SignedIn.user()))
                .hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(keys);
    }

    private static List<Tuple> fates(DeletionReport report) {
        return report.keys().stream()
                .map(key -> Tuple.tuple(key.name(), key.fate(), key.reason()))
                .toList();
    }

    private String done(String... names) {
        MvcTestResult result = post(names);
        assertThat(result).hasRedirectedUrl("/api-keys");
        assertThat(result).flash().containsOnlyKeys("done");
        return String.valueOf(result.getMvcResult().getFlashMap().get("done"));
    }

    private DeletionReport left(String... names) {
        MvcTestResult result = post(names);
        assertThat(result).hasRedirectedUrl("/api-keys");
        assertThat(result).flash().containsOnlyKeys("deletion");
        return (DeletionReport) result.getMvcResult().getFlashMap().get("deletion");
    }

    private MvcTestResult post(String... names) {
        String[] ids = Stream.of(names)
                .map(name -> name.isBlank() ? name : maxar.id(name))
                .toArray(String[]::new);
        return mvc.post()
                .uri("/api-keys/delete")
                .param("id", ids)
                .with(SignedIn.user())
                .with(csrf())
                .exchange();
    }
}
