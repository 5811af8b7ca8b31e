package dev.maxarportal.apikeys.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happens between the new key and the end of the old one, and when the answer in between is lost. */
@PortalTest
class ReplacementProgressTests extends OneKeyToReplace {

    private static final MaxarService SERVICE = MaxarService.API_KEYS;

    @Autowired
    private ReplacementPanel panel;

    @BeforeEach
    void usedInTwoPlaces() {
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("", "tile server\n<b>atlas</b>", ""));
    }

    @Test
    void bothKeysStandSideBySideWithTheChecklist() {
        visit.post(id, "name", "tiles-2");
        Page page = visit.form(id);
        assertThat(page.words())
                .contains("Replacing “tiles”", "Old key Name tiles", "New key Name tiles-2")
                .contains("0 of 2 places have the new key.", "tile server <b>atlas</b> Save", "Retire the old key");
        assertThat(page.html()).doesNotContain("<b>atlas", KeysAtMaxar.NEW_TEXT);
        assertThat(visit.get("")).hasRedirectedUrl("/api-keys/replace?id=" + id);
    }

    @Test
    void ticksAreKeptAndOnlyThoseOfNotedPlaces() {
        visit.post(id, "name", "tiles-2");
        visit.send("/api-keys/replace/uses", "id", id, "done", "<b>atlas</b>", "done", "elsewhere");
        assertThat(visit.form(id).words()).contains("1 of 2 places have the new key.");
        assertThat(visit.rows())
                .singleElement()
                .asString()
                .contains("<b>atlas</b>")
                .doesNotContain("elsewhere");
        visit.send("/api-keys/replace/uses", "id", id);
        assertThat(visit.form(id).words()).contains("0 of 2 places");
    }

    @Test
    void keyWithoutNotedPlacesLeadsToItsNotes() {
        notes.keep(ReplacementVisit.PERSON, id, KeyNote.NONE);
        visit.post(id, "name", "tiles-2");
        Page page = visit.form(id);
        assertThat(page.words()).contains("No places were noted.");
        assertThat(page.html()).contains("href=\"/api-keys/key?id=" + id + "\"");
    }

    @Test
    void replacementIsFinishedOnceTheOldKeyIsGoneAndForgottenOnceThePersonSaysDone() {
        visit.post(id, "name", "tiles-2");
        maxar.lose("tiles");
        assertThat(visit.form(id).words())
                .contains("The old key is gone. Places that are not ticked below may still need the new one.");
        assertThat(visit.rows()).hasSize(1);
        visit.send("/api-keys/replace/uses", "id", id, "done", "tile server", "done", "<b>atlas</b>");
        for (int reload = 0; reload < 2; reload++) {
            assertThat(visit.form(id).words())
                    .contains("The replacement is finished.", "State Gone", "Done")
                    .doesNotContain("Retire", "Create the new key");
        }
        assertThat(panel.of(ReplacementVisit.PERSON, rows()).isEmpty()).isTrue();
        assertThat(visit.send("/api-keys/replace/stop", "id", id, "finished", "true"))
                .flash()
                .containsEntry("done", "The replacement is finished.");
        assertThat(visit.rows()).isEmpty();
    }

    @Test
    void stoppingKeepsBothKeys() {
        visit.post(id, "name", "tiles-2");
        assertThat(visit.send("/api-keys/replace/stop", "id", id)).hasRedirectedUrl("/api-keys");
        assertThat(visit.rows()).isEmpty();
        verify(keys, never()).delete(any(String.class));
        assertThat(visit.form(id).words()).contains("What will happen");
    }

    @Test
    void lostAnswerOfAKeyThatWasMadeIsFoundInTheList() {
        given(keys.create(any())).willAnswer(call -> {
            maxar.made(call.getArgument(0));
            return Mono.error(Failed.lost(SERVICE));
        });
        MvcTestResult result = visit.post(id, "name", "tiles-2");
        assertThat(result).hasRedirectedUrl("/api-keys/replace?id=" + id);
        assertThat(result)
                .flash()
                .containsEntry(
                        "warning",
                        "The API-key service could not be reached. It may have created the key “tiles-2” all the same. Its text is lost with the answer and cannot be shown any more.");
        Page page = visit.form(id);
        assertThat(page.words())
                .contains("The new key may be there, but its text is lost.", "Delete it and make another below.");
        assertThat(page.html())
                .contains("/api-keys/delete?id=" + maxar.newId("tiles-2"))
                .contains("value=\"tiles-3\"");
        assertThat(visit.audited()).anySatisfy(entry -> assertThat(entry).startsWith("KEY_REPLACED UNKNOWN tiles"));
        maxar.creates();
        assertThat(Page.of(visit.post(id, "name", "tiles-3")).html()).contains(KeysAtMaxar.NEW_TEXT);
        assertThat(visit.form(id).words()).contains("New key Name tiles-3");
    }

    @Test
    void lostAnswerOfAKeyThatWasNotMadeGoesOnWithTheForm() {
        given(keys.create(any())).willReturn(Mono.error(Failed.slow(SERVICE)));
        visit.post(id, "name", "tiles-2");
        assertThat(visit.form(id).words())
                .contains(
                        "You began to replace this key on 10 Mar 2026, 12:00 UTC , but your list has no key called “tiles-2”.")
                .contains("Create the new key", "Stop replacing");
    }

    @Test
    void newKeyThatWentAgainIsToldAndMadeAnew() {
        visit.post(id, "name", "tiles-2");
        maxar.remove(maxar.newId("tiles-2"));
        visit.beganBefore(Duration.ofMinutes(11));
        assertThat(visit.form(id).words()).contains("which is no longer in your list. You can make another below.");
        assertThat(Page.of(visit.post(id, "name", "tiles-3")).html()).contains(KeysAtMaxar.NEW_TEXT);
    }

    @Test
    void leakedKeyIsDeletedBeforeTheNewOneIsMade() {
        assertThat(Page.of(visit.post(id, "name", "tiles-2", "leaked", "true")).html())
                .contains(KeysAtMaxar.NEW_TEXT);
        var order = inOrder(keys);
        order.verify(keys).delete(id);
        order.verify(keys).create(any());
        assertThat(visit.form(id).words()).contains("The old key is gone.", "0 of 2 places have the new key.");
        assertThat(visit.audited())
                .extracting(entry -> entry.split(" tiles")[0])
                .contains("KEY_DELETED DONE");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500})
    void leakedKeyThatStaysMakesNoNewOne(int status) {
        given(keys.delete(id)).willReturn(Mono.error(Failed.status(SERVICE, status)));
        Page page = Page.of(visit.post(id, "name", "tiles-2", "leaked", "true"));
        assertThat(page.words()).contains("“tiles” was not deleted. So no new key was made.");
        assertThat(page.html()).containsPattern("id=\"leaked\" value=\"true\"[^>]* checked");
        verify(keys, never()).create(any());
        assertThat(visit.rows()).isEmpty();
    }

    @Test
    void leakedKeyThatMayBeGoneMakesNoNewOne() {
        visit.form(id);
        given(keys.delete(id)).willAnswer(call -> {
            given(keys.list()).willReturn(Flux.error(Failed.status(SERVICE, 503)));
            return Mono.error(Failed.lost(SERVICE));
        });
        assertThat(Page.of(visit.post(id, "name", "tiles-2", "leaked", "true")).words())
                .contains("“tiles” may be gone or not. So no new key was made.", "is not certain.");
        verify(keys, never()).create(any());
    }

    @Test
    void failureAfterTheLeakedKeyWasDeletedSaysSoPlainly() {
        given(keys.create(any())).willReturn(Mono.error(Failed.status(SERVICE, 400)));
        Page page = Page.of(visit.post(id, "name", "tiles 2", "leaked", "true"));
        assertThat(page.words()).contains("The old key is deleted and no new one was made.");
        assertThat(page.html()).contains("/api-keys/new?name=tiles%202&amp;description=&amp;days=30");
        assertThat(visit.audited())
                .anySatisfy(entry ->
                        assertThat(entry).startsWith("KEY_REPLACED FAILED").endsWith("The old key had been deleted."));
        assertThat(visit.rows()).isEmpty();
    }

    @Test
    void answerThatIsLostAfterTheLeakedKeyWasDeletedSaysThatItIsGone() {
        given(keys.create(any())).willReturn(Mono.error(Failed.lost(SERVICE)));
        visit.post(id, "name", "tiles-2", "leaked", "true");
        assertThat(visit.form(id).words()).contains("The old key is gone and no new one was made.");
    }

    @Test
    void listSaysWhichKeysAreAboutToChangePlaces() {
        visit.post(id, "name", "tiles-2");
        ReplacementPanel.Shown shown = panel.of(ReplacementVisit.PERSON, rows());
        assertThat(shown.replacedBy(id)).isEqualTo("tiles-2");
        assertThat(shown.replaces(maxar.newId("tiles-2"))).isEqualTo("tiles");
        assertThat(shown.replaces("other")).isNull();
        assertThat(shown.rows())
                .singleElement()
                .extracting(ReplacementPanel.Row::newListed)
                .isEqualTo(true);
    }

    private List<KeyRow> rows() {
        return Objects.requireNonNull(keys.list()
                .map(key -> SomeKeys.row(key, StillPortal.NOW))
                .collectList()
                .block());
    }
}
