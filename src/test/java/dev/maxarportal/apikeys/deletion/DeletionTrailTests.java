package dev.maxarportal.apikeys.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the audit trail and the memory keep of a deletion, and what they must not: ids of others, and what may be a text. */
@PortalTest
class DeletionTrailTests {

    private static final String PERSON = "f:11111111:42";
    private static final String SECRET_AS_ID = "TextOfAKeyThatSomebodyPosted1234";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private KnownKeys known;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingIsRemembered() {
        for (String table : List.of("known_key", "known_key_list", "audit_entry")) {
            database.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void eachKeyIsAuditedWithItsIdAndResultAndNoPartOfItsText() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles", "maps");
        maxar.put(SomeKeys.key(maxar.id("nameless"), null, null));
        maxar.refuseSeveral(405);
        given(keys.delete(maxar.id("maps"))).willReturn(Mono.error(Failed.status(MaxarService.API_KEYS, 403)));
        delete(maxar.id("tiles"), maxar.id("maps"), maxar.id("nameless"));
        assertThat(audited())
                .containsExactly(
                        "KEY_DELETED DONE tiles Id " + maxar.id("tiles"),
                        "KEY_DELETED FAILED maps Id " + maxar.id("maps")
                                + ". The API-key service does not allow your user to do this.",
                        "KEY_DELETED DONE " + maxar.id("nameless") + " Id " + maxar.id("nameless"));
    }

    @Test
    void uncertainDeletionIsAuditedAsUnknownAndOneOfAGoneKeySaysSo() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "gone", "tiles", "maps");
        mvc.get().uri("/api-keys").with(SignedIn.user()).exchange();
        maxar.lose("gone");
        delete(maxar.id("gone"));
        given(keys.list()).willReturn(Flux.error(Failed.status(MaxarService.API_KEYS, 503)));
        delete(maxar.id("tiles"), maxar.id("maps"));
        assertThat(audited().getFirst())
                .isEqualTo("KEY_DELETED DONE gone Id " + maxar.id("gone") + ". It was already gone.");
        assertThat(audited().getLast())
                .startsWith("KEY_DELETED UNKNOWN maps Id " + maxar.id("maps") + ". Maxar accepted the deletion, but");
    }

    @Test
    void keyThatNobodyKnowsIsNotCalledGone() {
        new KeysAtMaxar(keys, "tiles");
        String id = UUID.randomUUID().toString();
        assertThat(delete(id)).flash().containsEntry("warning", "Key with the id " + id + " is not in your list.");
        assertThat(audited())
                .containsExactly(
                        "KEY_DELETED FAILED " + id + " Id " + id + ". There was no such key in the person’s list.");
        assertThat(known.find(PERSON, id)).isEmpty();
    }

    @Test
    void oneOfSeveralThatNobodyKnowsIsToldApart() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles", "maps");
        assertThat(delete(maxar.id("tiles"), maxar.id("maps"), UUID.randomUUID().toString()))
                .flash()
                .containsEntry("warning", "2 keys were deleted. 1 key is not in your list.");
    }

    @Test
    void textThatWasPostedAsAnIdIsKeptNowhere() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles", "maps");
        MvcTestResult result = delete(SECRET_AS_ID);
        assertThat(result).flash().containsEntry("warning", "Key with an unknown id is not in your list.");
        assertThat(audited())
                .containsExactly(
                        "KEY_DELETED FAILED unknown id Unknown id. There was no such key in the person’s list.");
        // Also where the list is away, so that the id may be one, whatever Maxar answers and repeats.
        given(keys.list()).willReturn(Flux.error(Failed.status(MaxarService.API_KEYS, 503)));
        given(keys.delete(anyString())).willReturn(Mono.empty());
        assertThat(delete(SECRET_AS_ID)).flash().containsEntry("done", "Key with an unknown id was deleted.");
        given(keys.delete(SECRET_AS_ID))
                .willReturn(Mono.error(Failed.because(MaxarService.API_KEYS, 400, "no key " + SECRET_AS_ID)));
        DeletionReport report = left(delete(SECRET_AS_ID));
        assertThat(report.toString()).doesNotContain(SECRET_AS_ID);
        assertThat(report.retried()).isEmpty();
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.empty());
        assertThat(left(delete(SECRET_AS_ID, maxar.id("maps"))).toString()).doesNotContain(SECRET_AS_ID);
        assertThat(audited()).noneMatch(entry -> entry.contains(SECRET_AS_ID));
        assertThat(known.all(PERSON)).noneMatch(key -> key.id().equals(SECRET_AS_ID));
    }

    private static DeletionReport left(MvcTestResult result) {
        return (DeletionReport) result.getMvcResult().getFlashMap().get("deletion");
    }

    private MvcTestResult delete(String... ids) {
        MvcTestResult result = mvc.post()
                .uri("/api-keys/delete")
                .param("id", ids)
                .with(SignedIn.user())
                .with(csrf())
                .exchange();
        assertThat(result).hasRedirectedUrl("/api-keys");
        return result;
    }

    private List<String> audited() {
        return database.sql("SELECT * FROM audit_entry ORDER BY id")
                .query((row, number) -> String.join(
                        " ",
                        row.getString("action"),
                        row.getString("result"),
                        row.getString("object"),
                        row.getString("detail")))
                .list();
    }
}
