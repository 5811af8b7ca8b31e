package dev.maxarportal.apikeys.lookup;

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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;

@PortalTest
class KeyPageTests {

    private final MockMvcTester mvc;
    private final ApiKeyApi keys;
    private final KeyMemories memories;

    KeyPageTests(@Autowired MockMvcTester mvc, @Autowired ApiKeyApi keys, @Autowired JdbcTemplate database) {
        this.mvc = mvc;
        this.keys = keys;
        this.memories = new KeyMemories(database);
    }

    @BeforeEach
    @AfterEach
    void forget() {
        memories.clear();
    }

    private void listHolds(ApiKey... list) {
        given(keys.list()).willReturn(Flux.just(list));
    }

    private void listIsDown() {
        given(keys.list()).willReturn(Flux.error(Failed.status(MaxarService.API_KEYS, 503)));
    }

    private MvcTestResult open(String id) {
        return mvc.get().uri("/api-keys/key?id={id}", id).with(SignedIn.user()).exchange();
    }

    private MvcTestResult note(String id, String owner, String usedIn, String note) {
        return mvc.post()
                .uri("/api-keys/notes")
                .param("id", id)
                .param("owner", owner)
                .param("usedIn", usedIn)
                .param("note", note)
                .with(SignedIn.user())
                .with(csrf())
                .exchange();
    }

    private KeyNote kept(String id) {
        return memories.notes().of(KeyMemories.PERSON, id);
    }

    private static String text(String id) {
        return SomeKeys.TEXT + "-" + id;
    }

    @Test
    void pageTellsAllThatIsKnownOfTheKey() {
        listHolds(
                new ApiKey(
                        "id-1",
                        "tiles_SDK_token",
                        "for the tile server",
                        KeyMark.of(text("id-1")),
                        MaxarTime.of("2026-04-09T12:00:00"),
                        MaxarTime.of("2026-02-08T12:00:00")),
                SomeKeys.key("id-2", "unrelated", "2026-05-01"));
        Page page = Page.of(open("id-1"));
        assertThat(page.words())
                .contains("State Active Ends 9 Apr 2026, 12:00 UTC in 30 days Created 8 Feb 2026, 12:00 UTC")
                .contains("Life 30 of 60 days left Last four ····id-1 Fingerprint "
                        + KeyMark.of(text("id-1")).fingerprint() + " Id id-1")
                .contains("Description for the tile server Origin made by a client library, as its name tells")
                .contains("Notes stay in this portal; Maxar never sees them.")
                .doesNotContain("unrelated");
        assertThat(page.html())
                .contains("href=\"/api-keys/replace?id=id-1\"", "href=\"/api-keys/delete?id=id-1\" data-dialog")
                .contains("data-copy=\"key-id\"", "width=\"50\"")
                .doesNotContain(SomeKeys.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody's", "", "a\u0000b", "<b>"})
    void idThatNobodyKnowsHasNoPage(String id) {
        listHolds(SomeKeys.key("id-1", "tiles", "2026-05-01"), SomeKeys.key("", "", "2026-05-01"));
        assertThat(open(id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(note(id, "me", "", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(kept(id).isEmpty()).isTrue();
    }

    @Test
    void idThatIsNotGivenHasNoPage() {
        assertThat(mvc.get().uri("/api-keys/key").with(SignedIn.user())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void deletedKeyHasATombstoneWhoseNotesCanBeEdited() {
        memories.listHeld(StillPortal.NOW.minus(Duration.ofDays(9)), SomeKeys.key("id-1", "beta-app", "2026-05-01"));
        memories.deleted(StillPortal.NOW.minus(Duration.ofDays(8)), "id-1", "Ada");
        memories.notes().keep(KeyMemories.PERSON, "id-1", new KeyNote("Uma", "laptop", "since May"));
        listHolds(SomeKeys.key("id-2", "other", "2026-05-01"));
        Page page = Page.of(open("id-1"));
        assertThat(page.words())
                .contains("State Deleted It was “ beta-app ”, deleted here by Ada on 2 Mar 2026, 12:00 UTC .")
                .contains("Ends 1 May 2026", "Last four ····id-1", "laptop", "since May", "Save the notes");
        assertThat(page.html()).contains("value=\"Uma\"").doesNotContain("/api-keys/replace", "/api-keys/delete");
        assertThat(note("id-1", "Mei", "", "")).hasRedirectedUrl("/api-keys/key?id=id-1");
        assertThat(kept("id-1")).isEqualTo(new KeyNote("Mei", "", ""));
    }

    @Test
    void keyThatWentElsewhereSaysSinceWhen() {
        memories.listHeld(StillPortal.NOW.minus(Duration.ofDays(9)), SomeKeys.key("id-1", "beta-app", "2026-05-01"));
        listHolds();
        assertThat(Page.of(open("id-1")).words())
                .contains("State Gone It was “ beta-app ”, gone from Maxar’s list since 10 Mar 2026, 12:00 UTC .");
    }

    @Test
    void keyIsShownFromMemoryWhileTheListIsDown() {
        memories.listHeld(StillPortal.NOW, SomeKeys.key("id-1", "beta-app", "2026-05-01"));
        listIsDown();
        assertThat(Page.of(open("id-1")).words())
                .contains("The API-key service has a fault of its own.", "what the portal remembers", "····id-1");
        assertThat(note("id-1", "me", "a-place-with-a-long-name", "")).hasRedirectedUrl("/api-keys/key?id=id-1");
        assertThat(kept("id-1").owner()).isEqualTo("me");
        assertThat(open("id-2")).hasStatus(HttpStatus.BAD_GATEWAY);
    }

    @Test
    void notesThatNeedACorrectionAreNotLostToAnotherTry() {
        memories.listHeld(StillPortal.NOW, SomeKeys.key("id-1", "beta-app", "2026-05-01"));
        listIsDown();
        Page page = Page.of(note("id-1", "o".repeat(101), "", "as typed"));
        assertThat(page.words())
                .contains("Use at most 100 characters.", "as typed")
                .doesNotContain("Try again");
    }

    @Test
    void namesInsideASentenceCannotTurnItAround() {
        memories.listHeld(StillPortal.NOW, SomeKeys.key("id-1", "beta-app", "2026-05-01"));
        memories.deleted(StillPortal.NOW, "id-1", "Ada");
        listHolds();
        assertThat(Page.of(open("id-1")).html())
                .contains("It was “<bdi>beta-app</bdi>”, deleted here by <bdi>Ada</bdi> on");
    }

    @Test
    void notesAreKeptWithoutControlCharactersAndWithPlainLineEnds() {
        listHolds(SomeKeys.key("id-1", "tiles", "2026-05-01"));
        assertThat(note("id-1", " Field\u0000team\n ", "a\r\nb\u0007\rc\r\n", "x\ty\u202E"))
                .hasRedirectedUrl("/api-keys/key?id=id-1");
        assertThat(kept("id-1")).isEqualTo(new KeyNote("Field team", "a\nb\nc", "x\ty"));
        assertThat(Page.of(open("id-1")).html()).containsPattern(">a\\R+b\\R+c</textarea>");
    }

    @Test
    void tooLongNotesAreRefusedAtTheirFieldsAndStayAsTyped() {
        listHolds(SomeKeys.key("id-1", "tiles", "2026-05-01"));
        Page page = Page.of(note("id-1", "o".repeat(101), "u".repeat(2001), "n".repeat(1999) + "\r\n" + "n"));
        assertThat(page.all("id=\"owner-error\"[^>]*>([^<]*)")).containsExactly("Use at most 100 characters.");
        assertThat(page.all("id=\"usedIn-error\"[^>]*>([^<]*)")).containsExactly("Use at most 2,000 characters.");
        assertThat(page.all("id=\"note-error\"[^>]*>([^<]*)")).containsExactly("Use at most 2,000 characters.");
        assertThat(page.html()).contains("o".repeat(101), "u".repeat(2001), "n".repeat(1999));
        assertThat(kept("id-1").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "see %s, please", "(“%s”).", "MAXAR_API_KEY=%s", "https://a.example/?maxar_api_key=%s&x"})
    void textOfAKeyIsRefusedInEveryFieldAndDoesNotComeBack(String around) {
        memories.listHeld(StillPortal.NOW, SomeKeys.key("gone", "old", "2026-05-01"));
        listHolds(SomeKeys.key("id-1", "tiles", "2026-05-01"), SomeKeys.key("id-2", "night", "2026-05-01"));
        Page page = Page.of(note(
                "id-1",
                around.formatted(text("id-1")),
                around.formatted(text("id-2")),
                around.formatted(text("gone"))));
        String told = "This looks like the text of the key “%s”. Notes must not hold secrets.";
        assertThat(page.all("id=\"owner-error\"[^>]*>([^<]*)")).containsExactly(told.formatted("tiles"));
        assertThat(page.all("id=\"usedIn-error\"[^>]*>([^<]*)")).containsExactly(told.formatted("night"));
        assertThat(page.all("id=\"note-error\"[^>]*>([^<]*)")).containsExactly(told.formatted("old"));
        assertThat(page.html()).doesNotContain(SomeKeys.TEXT);
        assertThat(kept("id-1").isEmpty()).isTrue();
    }

    @Test
    void textOfAKeyIsRefusedFromMemoryWhileTheListIsDown() {
        memories.listHeld(StillPortal.NOW, SomeKeys.key("id-1", "tiles", "2026-05-01"));
        listIsDown();
        assertThat(Page.of(note("id-1", "", "", text("id-1"))).html())
                .contains("Notes must not hold secrets.")
                .doesNotContain(SomeKeys.TEXT);
        assertThat(kept("id-1").isEmpty()).isTrue();
    }

    @Test
    void namesAndNotesAreTextAndNotMarkup() {
        listHolds(SomeKeys.key("id-1", "<script>alert(1)</script>", "2026-05-01"));
        note("id-1", "\"><b>", "</textarea><b>", "<i>x</i>");
        Page page = Page.of(open("id-1"));
        assertThat(page.html()).doesNotContain("<script>alert", "<b>", "<i>x");
        assertThat(page.all("<title>([^<]*)")).singleElement().asString().contains("&lt;script&gt;");
    }
}
