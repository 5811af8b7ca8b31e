package dev.maxarportal.apikeys.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.NewApiKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A key is replaced: the form, the new key, and what stands in the way. */
@PortalTest
class KeyReplacementTests {

    private static final MaxarService SERVICE = MaxarService.API_KEYS;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private KeyNotes notes;

    @Autowired
    private JdbcClient database;

    private KeysAtMaxar maxar;
    private ReplacementVisit visit;

    @BeforeEach
    void twoKeys() {
        maxar = new KeysAtMaxar(keys, "tiles", "maps");
        maxar.creates();
        visit = new ReplacementVisit(mvc, database);
        visit.forgetEverything();
    }

    @Test
    void formSaysWhatWillHappenAndSuggestsNameAndEnd() {
        maxar.put(new ApiKey(
                maxar.id("<b>old</b>-4"),
                "<b>old</b>-4",
                "for <i>maps</i>",
                null,
                MaxarTime.of("2026-04-01T00:00:00"),
                MaxarTime.of("2026-03-01T00:00:00")));
        Page page = visit.form(maxar.id("<b>old</b>-4"));
        assertThat(page.words())
                .contains("Replace “<b>old</b>-4”", "Description: for <i>maps</i>", "Both keys work meanwhile.")
                .contains("Planned: keep both until everything uses the new key")
                .contains("It leaked: delete the old key first");
        assertThat(page.html())
                .contains("value=\"&lt;b&gt;old&lt;/b&gt;-5\"")
                .containsPattern("value=\"30\" checked=\"checked\"")
                .containsPattern("id=\"planned\" value=\"\" checked=\"checked\"")
                .doesNotContain("<b>old", "<i>maps");
        verify(keys, never()).create(any());
    }

    @Test
    void formThatComesBackAfterASignInIsFilledIn() {
        Page page = visit.form(maxar.id("tiles"), "&name=mine&expiry=custom&expiresAt=2026-05-01T08:30&leaked=true");
        assertThat(page.html())
                .contains("value=\"mine\"", "value=\"2026-05-01T08:30\"")
                .containsPattern("id=\"leaked\" value=\"true\"[^>]* checked")
                .containsPattern("value=\"custom\" checked=\"checked\"");
    }

    @Test
    void newKeyHasTheOldDescriptionAndNotesButNoUseYetAndIsShownOnce() {
        String id = maxar.id("tiles");
        maxar.put(new ApiKey(id, "tiles", "for the server", null, null, null));
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("Map team", "tile server\natlas", "mind it"));
        MvcTestResult result = visit.post(id, "name", " tiles-2 ");
        Page page = Page.of(result);
        assertThat(page.html())
                .containsOnlyOnce(KeysAtMaxar.NEW_TEXT)
                .contains("href=\"/api-keys/replace?id=" + id + "\"");
        assertThat(result).headers().hasHeaderSatisfying("Cache-Control", values -> assertThat(values.toString())
                .contains("no-store"));
        verify(keys).create(new NewApiKey("tiles-2", "for the server", "2026-04-09T12:00:00"));
        verify(keys, never()).delete(anyString());
        assertThat(notes.of(ReplacementVisit.PERSON, maxar.newId("tiles-2")))
                .isEqualTo(new KeyNote("Map team", "", "mind it"));
        assertThat(visit.audited())
                .contains("KEY_REPLACED DONE tiles → tiles-2 Old id " + id + ". New id " + maxar.newId("tiles-2"));
    }

    @Test
    void secondTabAndSecondPressMakeNoSecondKey() {
        visit.post(maxar.id("tiles"), "name", "tiles-2");
        MvcTestResult second = visit.post(maxar.id("tiles"), "name", "tiles-3");
        assertThat(second).hasRedirectedUrl("/api-keys/replace?id=" + maxar.id("tiles"));
        assertThat(second).flash().hasEntrySatisfying("warning", told -> assertThat(told)
                .asString()
                .contains("no second key was created"));
        verify(keys, times(1)).create(any());
    }

    @Test
    void formThatWasSentAlreadyMakesNoSecondKey() {
        given(keys.create(any())).willReturn(Mono.error(Failed.status(SERVICE, 400)));
        String token = visit.form(maxar.id("tiles"))
                .all("name=\"formToken\" value=\"([^\"]+)\"")
                .getFirst();
        visit.post(maxar.id("tiles"), "name", "tiles-2", "formToken", token);
        assertThat(visit.post(maxar.id("tiles"), "name", "tiles-2", "formToken", token))
                .hasStatus3xxRedirection();
        verify(keys, times(1)).create(any());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 30, 'Enter a name, so that you can tell this key from others.'",
        "Maps, 30, 'You have a key of this name.'",
        "tiles, 30, 'You have a key of this name.'",
        "tiles-2, 31, Choose how long the key lives.",
        "tiles-2, custom, Enter the day and time when the key ends."
    })
    void mistakesAreToldAndNothingIsMade(String name, String expiry, String told) {
        Page page = Page.of(visit.post(maxar.id("tiles"), "name", name, "expiry", expiry));
        assertThat(page.words()).contains(told, "Create the new key");
        verify(keys, never()).create(any());
        assertThat(visit.rows()).isEmpty();
    }

    @Test
    void refusalShowsTheFormAgainAndLeavesNoTraceButInTheAuditTrail() {
        given(keys.create(any())).willReturn(Mono.error(Failed.because(SERVICE, 400, "not <today>")));
        Page page = Page.of(visit.post(maxar.id("tiles"), "name", "mine"));
        assertThat(page.words())
                .contains("refused this request.", "Maxar’s reason: not <today>", "No key was created.");
        assertThat(page.html()).contains("value=\"mine\"");
        assertThat(visit.rows()).isEmpty();
        assertThat(visit.audited())
                .anySatisfy(entry -> assertThat(entry).startsWith("KEY_REPLACED FAILED tiles → mine"));
    }

    @Test
    void listThatCannotBeReadMakesNothingAndKeepsTheForm() {
        visit.form(maxar.id("tiles"));
        given(keys.list()).willReturn(Flux.error(Failed.status(SERVICE, 503)));
        Page page = Page.of(visit.post(maxar.id("tiles"), "name", "mine"));
        assertThat(page.words()).contains("has a fault of its own.", "No key was created.");
        assertThat(page.html()).contains("value=\"mine\"");
        verify(keys, never()).create(any());
    }

    @Test
    void keyOfNobodyOrOfSomebodyElseIsNotReplaced() {
        assertThat(visit.get("?id=not-mine")).hasRedirectedUrl("/api-keys");
        MvcTestResult result = visit.post("not-mine", "name", "x");
        assertThat(result).hasRedirectedUrl("/api-keys");
        assertThat(result)
                .flash()
                .containsEntry("warning", "There is no such key in your list, so there is nothing to replace.");
        assertThat(visit.get("")).hasRedirectedUrl("/api-keys");
        verify(keys, never()).create(any());
    }

    @Test
    void expiredAndGoneKeysAreReplacedWithoutKeepingOrDeleting() {
        maxar.put(SomeKeys.key(maxar.id("past"), "past", "2026-01-05"));
        assertThat(visit.form(maxar.id("past")).words())
                .contains("The old key has expired, so there is nothing to keep")
                .doesNotContain("It leaked");
        visit.form(maxar.id("tiles"));
        maxar.lose("tiles");
        assertThat(visit.form(maxar.id("tiles")).words())
                .contains("The old key is gone, so there is nothing to keep", "tiles Gone")
                .doesNotContain("Active");
        assertThat(Page.of(visit.post(maxar.id("tiles"), "name", "tiles-2", "leaked", "true"))
                        .html())
                .contains(KeysAtMaxar.NEW_TEXT);
        verify(keys, never()).delete(anyString());
    }
}
