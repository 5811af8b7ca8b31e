package dev.maxarportal.apikeys.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.signin.SignedIn;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is asked before keys are deleted, and how many must be confirmed in words. */
@PortalTest
class KeyDeletionQuestionTests {

    private static final String PERSON = "f:11111111:42";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private KeyNotes notes;

    @Test
    void questionNamesTheKeysThatExistWithTheirFactsAndDeletesNothing() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "<b>tiles</b>", "other");
        maxar.put(SomeKeys.key(maxar.id("nameless"), null, null));
        Page page = ask(maxar, "<b>tiles</b>", "nameless", "unknown");
        assertThat(page.words())
                .contains("Delete 2 keys?", "<b>tiles</b> Active ····", "expires 1 May 2026, 00:00 UTC")
                .contains("Key without a name, ending in ", "1 other key that you chose is already gone.")
                .contains("Whatever uses these keys is refused from now on, also where other people use them.")
                .contains("Maxar does not tell when a key was last used.")
                .doesNotContain("other Active", "To go on, type");
        assertThat(page.html()).doesNotContain("<b>tiles", SomeKeys.TEXT);
        assertThat(Page.of(mvc.get()
                                .uri("/api-keys/delete?id={id}", maxar.id("other"))
                                .with(SignedIn.user())
                                .exchange())
                        .words())
                .contains("Delete this key?", "Whatever uses this key", "Delete key")
                .doesNotContain("already gone");
        assertNothingIsDeleted();
    }

    @Test
    void questionTellsWhereAKeyIsUsedAndByWhom() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles");
        notes.keep(PERSON, maxar.id("tiles"), new KeyNote("<i>Map</i> team", "tile server\n\n<u>atlas</u>\n", ""));
        assertThat(ask(maxar, "tiles").words())
                .contains("Looked after by <i>Map</i> team", "Used in: tile server, <u>atlas</u>");
    }

    @Test
    void questionAboutKeysThatAreGoneLeadsBack() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles");
        MvcTestResult asked = get("?id=unknown");
        assertThat(asked).hasRedirectedUrl("/api-keys");
        assertThat(asked).flash().containsEntry("warning", "These keys are already gone.");
        assertThat(get("")).flash().containsEntry("warning", "Tick the keys that you want to delete first.");
        assertThat(maxar.id("tiles")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 50})
    void moreThanTenKeysAskForWords(int howMany) {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, names(howMany));
        Page page = ask(maxar, names(howMany));
        assertThat(page.html().contains("name=\"confirm\"")).isEqualTo(howMany > 10);
        assertThat(page.words().contains("To go on, type delete " + howMany + " keys"))
                .isEqualTo(howMany > 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "delete", "delete 11 keys", "12", "yes", "delete 12 keys!", "<script>"})
    void wrongOrMissingWordsDeleteNothingAndAskAgain(String typed) {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, names(12));
        Page page = Page.of(post(maxar, typed, names(12)));
        assertThat(page.words())
                .contains("Delete 12 keys?", "Nothing was deleted. Type “delete 12 keys” to delete these keys.");
        assertThat(page.all("name=\"id\" value=\"([^\"]+)\"")).hasSize(12);
        assertThat(page.html()).doesNotContain("<script>\"");
        assertNothingIsDeleted();
    }

    @Test
    void formWithoutTheFieldDeletesNothing() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, names(11));
        assertThat(Page.of(post(maxar, null, names(11))).words()).contains("Nothing was deleted.");
        assertNothingIsDeleted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete 12 keys", "  Delete  12   KEYS\t"})
    void rightWordsDeleteThemAll(String typed) {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, names(12));
        MvcTestResult result = post(maxar, typed, names(12));
        assertThat(result).hasRedirectedUrl("/api-keys");
        assertThat(result).flash().containsEntry("done", "12 keys were deleted.");
    }

    @Test
    void sameKeyNamedTwelveTimesIsOneKey() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles");
        String[] twelve = Stream.generate(() -> "tiles").limit(12).toArray(String[]::new);
        assertThat(post(maxar, null, twelve)).flash().containsEntry("done", "“tiles” was deleted.");
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true", "1200, true"})
    void phraseHoldsThePlainNumber(int howMany, boolean needed) {
        TypedConfirmation confirmation = new TypedConfirmation(howMany);
        assertThat(confirmation.isNeeded()).isEqualTo(needed);
        assertThat(confirmation.phrase()).isEqualTo("delete " + howMany + " keys");
    }

    private static String[] names(int howMany) {
        return IntStream.range(0, howMany).mapToObj(n -> "key" + n).toArray(String[]::new);
    }

    private Page ask(KeysAtMaxar maxar, String... names) {
        return Page.of(mvc.get()
                .uri("/api-keys/delete")
                .param("id", ids(maxar, names))
                .with(SignedIn.user())
                .exchange());
    }

    private MvcTestResult get(String query) {
        return mvc.get().uri("/api-keys/delete" + query).with(SignedIn.user()).exchange();
    }

    private MvcTestResult post(KeysAtMaxar maxar, @Nullable String typed, String... names) {
        var request = mvc.post()
                .uri("/api-keys/delete")
                .param("id", ids(maxar, names))
                .with(SignedIn.user())
                .with(csrf());
        return (typed == null ? request : request.param("confirm", typed)).exchange();
    }

    private static String[] ids(KeysAtMaxar maxar, String... names) {
        return Stream.of(names).map(maxar::id).toArray(String[]::new);
    }

    private void assertNothingIsDeleted() {
        verify(keys, never()).delete(anyString());
        verify(keys, never()).delete(any(ApiKeyIds.class));
    }
}
