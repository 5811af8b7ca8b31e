package dev.maxarportal.apikeys.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeyMemory;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.NewApiKey;
import dev.maxarportal.maxar.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Mono;

/** One attempt at a new key makes one key, whatever else happens at the same moment. */
@PortalTest
class ReplacementAttemptTests extends OneKeyToReplace {

    private static final MaxarService SERVICE = MaxarService.API_KEYS;

    @Autowired
    private KeyMemory memory;

    @Test
    void secondTabMakesNoSecondKeyWhileMaxarIsAtWorkOnTheFirst() {
        whileMaxarIsAtWork(() -> {
            assertThat(visit.post(id, "name", "tiles-3"))
                    .flash()
                    .containsEntry(
                            "warning", "This key is being replaced in another tab, so no second key was created.");
            assertThat(visit.form(id).words())
                    .contains("The new key “tiles-2” is being made just now.")
                    .doesNotContain("Create the new key", "Stop replacing");
            assertThat(visit.send("/api-keys/replace/stop", "id", id)).hasRedirectedUrl("/api-keys/replace?id=" + id);
        });
        assertThat(Page.of(visit.post(id, "name", "tiles-2")).html()).contains(KeysAtMaxar.NEW_TEXT);
        verify(keys, times(1)).create(any());
        assertThat(visit.form(id).words()).contains("New key Name tiles-2");
    }

    @Test
    void tabThatTriesAgainLocksTheOthersOut() {
        given(keys.create(any())).willReturn(Mono.error(Failed.slow(SERVICE)));
        visit.post(id, "name", "tiles-2");
        whileMaxarIsAtWork(
                () -> assertThat(visit.post(id, "name", "tiles-2")).flash().containsKey("warning"));
        assertThat(Page.of(visit.post(id, "name", "tiles-2")).html()).contains(KeysAtMaxar.NEW_TEXT);
        verify(keys, times(2)).create(any());
    }

    @Test
    void attemptThatNobodyEndedCanBeTakenOverAfterAMinute() {
        visit.post(id, "name", "tiles-2");
        maxar.remove(maxar.newId("tiles-2"));
        database.sql("UPDATE key_replacement SET new_key = NULL").update();
        assertThat(visit.form(id).words()).contains("is being made just now.");
        visit.beganBefore(Duration.ofMinutes(1));
        assertThat(visit.form(id).words()).contains("but your list has no key called “tiles-2”.");
        assertThat(Page.of(visit.post(id, "name", "tiles-3")).html()).contains(KeysAtMaxar.NEW_TEXT);
    }

    @Test
    void newKeyIsShownEvenIfTheDatabaseIsAwayByThen() {
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("Map team", "", ""));
        try {
            given(keys.create(any())).willAnswer(call -> {
                tables("key_replacement", "key_replacement_away");
                tables("key_note", "key_note_away");
                return Mono.just(new CreatedApiKey("new", "tiles-2", "", Secret.of(KeysAtMaxar.NEW_TEXT), null));
            });
            assertThat(Page.of(visit.post(id, "name", "tiles-2")).html()).contains(KeysAtMaxar.NEW_TEXT);
        } finally {
            tables("key_replacement_away", "key_replacement");
            tables("key_note_away", "key_note");
        }
    }

    @Test
    void listThatIsLateWithTheNewKeyInvitesNoSecondOne() {
        visit.post(id, "name", "tiles-2");
        maxar.remove(maxar.newId("tiles-2"));
        for (int reload = 0; reload < 2; reload++) {
            assertThat(visit.form(id).words())
                    .contains("The new key is not yet in your list.", "Name tiles-2", "State Not yet in your list")
                    .doesNotContain("Create the new key", "no longer in your list", "Both keys work");
        }
        assertThat(visit.post(id, "name", "tiles-3")).hasRedirectedUrl("/api-keys/replace?id=" + id);
        verify(keys, times(1)).create(any());
    }

    @Test
    void newKeyThatWasDeletedHereIsGoneAtOnce() {
        visit.post(id, "name", "tiles-2");
        String newId = maxar.newId("tiles-2");
        maxar.remove(newId);
        memory.deleted(ReplacementVisit.PERSON, List.of(KnownKey.withoutFacts(newId)), "Uma");
        assertThat(visit.form(id).words()).contains("which is no longer in your list. You can make another below.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true"})
    void refusedRetryDoesNotForgetTheKeyWhoseTextWasLost(String leaked) {
        given(keys.create(any())).willAnswer(call -> {
            maxar.made(call.getArgument(0));
            return Mono.error(Failed.lost(SERVICE));
        });
        visit.post(id, "name", "tiles-2");
        given(keys.create(any())).willReturn(Mono.error(Failed.status(SERVICE, 400)));
        given(keys.delete(id)).willReturn(Mono.error(Failed.status(SERVICE, 403)));
        visit.post(id, "name", "tiles-3", "leaked", leaked);
        assertThat(visit.form(id).words()).contains("The new key may be there, but its text is lost.", "tiles-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api-keys/replace/uses", "/api-keys/replace/stop", "/api-keys/replace"})
    void idsThatNoKeyCanHaveAreNobodys(String address) {
        for (String impossible : List.of("a\0b", "x".repeat(101), "")) {
            MvcTestResult result = visit.send(address, "id", impossible, "name", "x", "done", "y");
            assertThat(result).hasRedirectedUrl("/api-keys");
            assertThat(result)
                    .flash()
                    .containsEntry("warning", "There is no such key in your list, so there is nothing to replace.");
        }
    }

    @Test
    void auditTrailNamesANamelessKeyByItsIdAndNotByTheEndOfItsText() {
        ApiKey nameless = SomeKeys.key(id, null, "2026-05-01");
        maxar.put(nameless);
        visit.post(id, "name", "tiles-2");
        String lastFour =
                Objects.requireNonNull(Objects.requireNonNull(nameless.mark()).lastFour());
        assertThat(visit.audited())
                .anySatisfy(entry -> assertThat(entry).startsWith("KEY_REPLACED DONE " + id + " → tiles-2"))
                .noneSatisfy(entry -> assertThat(entry).contains("ending in " + lastFour));
    }

    /** Lets the next creation wait until the others are through. */
    private void whileMaxarIsAtWork(Runnable others) {
        given(keys.create(any())).willAnswer(call -> {
            CompletableFuture.runAsync(others).join();
            NewApiKey wish = call.getArgument(0);
            maxar.made(wish);
            return Mono.just(new CreatedApiKey(
                    maxar.newId(wish.name()), wish.name(), "", Secret.of(KeysAtMaxar.NEW_TEXT), null));
        });
    }

    private void tables(String from, String to) {
        database.sql("ALTER TABLE " + from + " RENAME TO " + to).update();
    }
}
