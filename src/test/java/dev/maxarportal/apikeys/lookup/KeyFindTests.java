package dev.maxarportal.apikeys.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.apikeys.KeyMemories;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.signin.SignedIn;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;

@PortalTest
class KeyFindTests {

    private static final String NOWHERE = "ThisTextIsInNoList-0000";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    private KeyMemories memories;

    @BeforeEach
    void forget(@Autowired JdbcTemplate database) {
        memories = new KeyMemories(database);
        memories.clear();
    }

    @AfterEach
    void leaveNothing() {
        memories.clear();
    }

    private static String text(String id) {
        return SomeKeys.TEXT + "-" + id;
    }

    private static String fingerprint(String id) {
        return KeyMark.of(text(id)).fingerprint();
    }

    private void listHolds(ApiKey... list) {
        given(keys.list()).willReturn(Flux.just(list));
    }

    private void listIsDown() {
        given(keys.list()).willReturn(Flux.error(Failed.status(MaxarService.API_KEYS, 503)));
    }

    private static ApiKey key(String id) {
        return SomeKeys.key(id, id, "2026-05-01T00:00:00");
    }

    /** A key as a list has it that tells nothing of the texts. */
    private static ApiKey withoutText(String id) {
        return new ApiKey(id, id, null, null, MaxarTime.of("2026-05-01"), null);
    }

    private MvcTestResult send(String pasted) {
        return mvc.post()
                .uri("/api-keys/find")
                .param("key", pasted)
                .with(SignedIn.user())
                .with(csrf())
                .exchange();
    }

    private Page find(String pasted) {
        Page page = Page.of(send(pasted));
        assertThat(page.html()).doesNotContain(SomeKeys.TEXT, NOWHERE);
        return page;
    }

    private void memoryHolds(String... ids) {
        memories.listHeld(
                StillPortal.NOW, Arrays.stream(ids).map(KeyFindTests::key).toArray(ApiKey[]::new));
    }

    @Test
    void pastedKeyIsFoundByItsTextAndSaysWhatItIs() {
        listHolds(key("tiles"), key("tiles-2"), key("night"));
        memories.notes()
                .keep(KeyMemories.PERSON, "tiles-2", new KeyNote("Field team", "tile server\nlaptop of Uma", ""));
        Page page = find("  \"" + text("tiles-2") + "\"\r\n");
        assertThat(page.words())
                .contains("It is “ tiles-2 ”. Active", "Ends 1 May 2026, 00:00 UTC", "Created 2 Jan 2026")
                .contains("Owner Field team", "Where used tile server laptop of Uma")
                .doesNotContain("“ tiles ”", "“ night ”");
        assertThat(page.html())
                .contains("/api-keys/replace?id=tiles-2", "/api-keys/delete?id=tiles-2", "/api-keys/key?id=tiles-2")
                .containsPattern("/api-keys/delete\\?id=tiles-2\"[^>]* data-dialog");
    }

    @Test
    void answerIsNotToBeStoredAndTheFieldIsEmptyAndNoPassword() {
        listHolds(key("tiles"));
        MvcTestResult result = send(text("tiles"));
        assertThat(result).hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(Page.of(result).all("(<input[^>]* name=\"key\"[^>]*>)"))
                .singleElement()
                .asString()
                .contains("autocomplete=\"off\"", "spellcheck=\"false\"")
                .doesNotContain("value=", "type=\"password\"");
    }

    @Test
    void keyOfTheSameTextButOneCharacterIsNotTaken() {
        listHolds(key("tiles"));
        assertThat(find(text("tilez")).words())
                .contains("None of your keys has this text.", "Maxar shows you only your own keys.");
        assertThat(find(text("tile")).words()).contains("None of your keys has this text.");
    }

    @Test
    void expiredKeySaysSo() {
        listHolds(SomeKeys.key("old", "old", "2026-03-07T12:00:00"));
        assertThat(find(text("old")).words())
                .contains("It is “ old ”. Expired", "It expired 3 days ago, so requests with it are refused.");
    }

    @Test
    void keyIsFoundByItsFingerprint() {
        listHolds(key("tiles"), key("night"));
        assertThat(find(fingerprint("night").toUpperCase(Locale.ROOT)).words())
                .contains("It is “ night ”.")
                .doesNotContain("“ tiles ”");
        assertThat(find("00000000").words()).contains("None of your keys has this fingerprint.");
    }

    @Test
    void allKeysThatEndAlikeAreFound() {
        listHolds(key("a-0001"), key("b-0001"), key("b-0002"));
        assertThat(find("0001").words())
                .contains("2 keys fit:", "It is “ a-0001 ”.", "It is “ b-0001 ”.")
                .doesNotContain("b-0002");
        assertThat(find("zzzz").words()).contains("None of your keys ends like this.");
    }

    @Test
    void deletedKeyIsStillKnownByItsText() {
        memoryHolds("tiles", "beta-app");
        memories.deleted(StillPortal.NOW, "beta-app", "Ada");
        listHolds(key("tiles"));
        Page page = find(text("beta-app"));
        assertThat(page.words())
                .contains("It was “ beta-app ”, deleted here by Ada on 10 Mar 2026, 12:00 UTC .")
                .doesNotContain("None of your keys");
        assertThat(page.html()).doesNotContain("/api-keys/replace?", "/api-keys/delete?");
    }

    @Test
    void keyThatWentElsewhereIsStillKnownByFingerprintAndEnd() {
        memoryHolds("tiles", "b-9z9z");
        listHolds(key("tiles"));
        String told = "It was “ b-9z9z ”, gone from Maxar’s list since 10 Mar 2026, 12:00 UTC .";
        assertThat(find(fingerprint("b-9z9z")).words()).contains(told);
        assertThat(find("9z9z").words()).contains(told);
    }

    @Test
    void listWithoutTextsIsComparedByRememberedFingerprints() {
        memoryHolds("tiles", "night");
        listHolds(withoutText("tiles"), withoutText("night"));
        assertThat(find(text("night")).words()).contains("It is “ night ”.");
        assertThat(find(NOWHERE).words()).contains("None of your keys has this text.");
        listHolds(withoutText("of-which-nothing-is-remembered"));
        assertThat(find(NOWHERE).words())
                .contains("The text cannot be compared.", "Maxar’s list carries no texts of keys at the moment");
    }

    @Test
    void listOfWhichSomeTextsAreMaskedIsNotSaidToHaveBeenCompared() {
        listHolds(key("tiles"), withoutText("night"));
        for (String pasted : new String[] {NOWHERE, "00000000", "zzzz"}) {
            assertThat(find(pasted).words())
                    .contains("Some of your keys could not be compared.")
                    .doesNotContain("None of your keys");
        }
        assertThat(find(text("tiles")).words()).contains("It is “ tiles ”.");
    }

    @Test
    void textsThatAreMaskedToTheirEndsAreComparedByThese() {
        listHolds(new ApiKey("tiles", "tiles", null, KeyMark.of("********1a2b"), MaxarTime.of("2026-05-01"), null));
        assertThat(find("1a2b").words()).contains("It is “ tiles ”.");
        assertThat(find("zzzz").words()).contains("None of your keys ends like this.");
        assertThat(find(NOWHERE).words()).contains("The text cannot be compared.");
    }

    @Test
    void keyIsFoundByItsIdAndByTheWholeSumOfItsText() throws Exception {
        String id = "5431dd15-0000-4000-8000-0000000000aa";
        memories.listHeld(StillPortal.NOW, SomeKeys.key("gone-one", "gone", "2026-05-01"));
        listHolds(SomeKeys.key(id, "night", "2026-05-01"), key("tiles"));
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text(id).getBytes(UTF_8)));
        for (String pasted : new String[] {id, sum, sum.toUpperCase(Locale.ROOT), sum + "  -\n"}) {
            assertThat(find(pasted).words()).contains("It is “ night ”.").doesNotContain("“ tiles ”");
        }
        assertThat(find("gone-one").words()).contains("It was “ gone ”, gone from");
        assertThat(find("5431dd15-0000-4000-8000-0000000000ab").words()).contains("None of your keys has this text.");
        listIsDown();
        assertThat(find(id).words()).contains("It is “ night ”, if nothing has changed.");
    }

    @Test
    void keyWhoseTextLooksLikeASumIsFoundByItsText() {
        String hex = "0123456789abcdef".repeat(4);
        listHolds(new ApiKey("hex", "hex", null, KeyMark.of(hex), MaxarTime.of("2026-05-01"), null));
        assertThat(Page.of(send(hex)).words()).contains("It is “ hex ”.");
    }

    @Test
    void fingerprintCanBeComparedWithoutPastingTheKey() {
        Page page =
                Page.of(mvc.get().uri("/api-keys/find").with(SignedIn.user()).exchange());
        assertThat(page.all("(?s)<details[^>]*>(.*?)</details>"))
                .singleElement()
                .satisfies(hint -> assertThat(new Page(hint).words())
                        .startsWith("Without pasting the key: compare its fingerprint")
                        .contains("printf %s \"$MAXAR_API_KEY\" | sha256sum | cut -c1-8", "In PowerShell"));
    }

    @Test
    void nameThatTurnsTheLineAroundTurnsNothingButItself() {
        listHolds(SomeKeys.key("x", "evil\u202Ename", "2026-05-01"));
        assertThat(find(text("x")).html()).contains("It is “<bdi>evil\u202Ename</bdi>”");
    }

    @Test
    void listThatIsDownIsToldAndMemoryAnswersAllTheSame() {
        memoryHolds("tiles", "night");
        listIsDown();
        assertThat(find(text("night")).words())
                .contains("The API-key service has a fault of its own.")
                .contains("It is “ night ”, if nothing has changed.", "This is what the portal remembers");
        assertThat(find(NOWHERE).words())
                .contains("The portal remembers no such key.", "it may be one of your keys all the same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ThisTextMustNeverBeShown\nx", "ThisTextMustNeverBeShown\u0000"})
    void whatCannotBeAKeyIsRefusedAtTheFieldWithoutBeingRepeated(String pasted) {
        Page page = find(pasted + (pasted.isBlank() ? "" : "y"));
        assertThat(page.all("id=\"key-error\"[^>]*>([^<]+)<"))
                .singleElement()
                .asString()
                .endsWith(".");
        assertThat(page.html()).contains("aria-invalid=\"true\"");
    }

    @Test
    void namesAreTextAndNotMarkup() {
        listHolds(SomeKeys.key("x", "<script>alert(1)</script>", "2026-05-01"));
        memories.notes().keep(KeyMemories.PERSON, "x", new KeyNote("<b>me</b>", "<i>here</i>", ""));
        Page page = find(text("x"));
        assertThat(page.html()).doesNotContain("<script>alert", "<b>me", "<i>here");
        assertThat(page.words()).contains("“ <script>alert(1)</script> ”", "<b>me</b>", "<i>here</i>");
    }

    @Test
    void addressNeverCarriesTheKey() {
        listHolds(key("tiles"));
        Page page = Page.of(mvc.get()
                .uri("/api-keys/find?key=" + text("tiles"))
                .with(SignedIn.user())
                .exchange());
        assertThat(page.words()).doesNotContain("It is “ tiles ”");
        assertThat(page.html()).doesNotContain(SomeKeys.TEXT);
    }
}
