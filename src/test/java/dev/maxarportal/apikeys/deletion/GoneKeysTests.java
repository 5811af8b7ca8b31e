package dev.maxarportal.apikeys.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeyMemory;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.DispatcherServlet;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is left of a key after its deletion: a tombstone, its page, the audit trail, and the panel about those that stayed. */
@PortalTest
class GoneKeysTests {

    private static final String PERSON = "f:11111111:42";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private KnownKeys known;

    @Autowired
    private KeyMemory memory;

    @Autowired
    private KeyNotes notes;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingIsRemembered() {
        for (String table : List.of("known_key", "known_key_list", "key_note", "audit_entry")) {
            database.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void deletedKeyLeavesItsFactsByWhomAndWhen() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "<b>tiles</b>");
        String id = maxar.id("<b>tiles</b>");
        notes.keep(PERSON, id, new KeyNote("Map team", "tile server", ""));
        delete(id);
        Page page = gone("");
        assertThat(page.rows())
                .singleElement()
                .asString()
                .contains("<b>tiles</b> Id " + id, "····", "Fingerprint ", "Deleted here by Uma User on 10 Mar 2026")
                .contains("1 May 2026, 00:00 UTC", "2 Jan 2026, 03:04 UTC", "Looked after by Map team", "tile server");
        assertThat(page.html()).doesNotContain("<b>tiles", SomeKeys.TEXT);
    }

    @Test
    void keyThatWentElsewhereSaysSinceWhenAndHowThatMayBe() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles", "maps");
        mvc.get().uri("/api-keys").with(SignedIn.user()).exchange();
        maxar.lose("tiles");
        assertThat(gone("").rows())
                .singleElement()
                .asString()
                .contains("tiles", "Gone from Maxar’s list since 10 Mar 2026, 12:00 UTC")
                .contains("“Generate New Key” on Maxar’s own page");
    }

    @Test
    void keyThatWasNeverListedStillLeavesATrace() {
        given(keys.list()).willReturn(Flux.error(Failed.status(MaxarService.API_KEYS, 503)));
        String id = UUID.randomUUID().toString();
        given(keys.delete(id)).willReturn(Mono.empty());
        delete(id);
        assertThat(known.find(PERSON, id)).get().extracting(KnownKey::deletedBy).isEqualTo("Uma User");
        assertThat(gone("").words()).contains("has a fault of its own. Below is what was known before.", id);
    }

    @Test
    void keyThatMaxarRefusedToDeleteIsNotTakenForDeleted() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles");
        given(keys.delete(maxar.id("tiles"))).willReturn(Mono.error(Failed.status(MaxarService.API_KEYS, 500)));
        delete(maxar.id("tiles"));
        assertThat(gone("").words()).contains("No key has gone since", "Back to your keys");
    }

    @Test
    void acceptedDeletionIsRememberedAlthoughTheListLagsUnlessItLagsForLong() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles");
        given(keys.delete(maxar.id("tiles"))).willReturn(Mono.empty());
        delete(maxar.id("tiles"));
        assertThat(gone("").rows()).singleElement().asString().contains("Deleted here by Uma User");
        assertThat(audited())
                .containsExactly("KEY_DELETED DONE tiles Id " + maxar.id("tiles") + ". Maxar’s list still had it.");
        assertThat(gone("").rows()).singleElement().asString().contains("Deleted here by Uma User");
        database.sql("UPDATE known_key SET deleted_at = deleted_at - INTERVAL '16' MINUTE")
                .update();
        assertThat(gone("").words()).contains("No key has gone");
    }

    @Test
    void goneKeyLeadsToItsPage() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles");
        delete(maxar.id("tiles"));
        Page page = gone("");
        assertThat(page.html())
                .contains(
                        "href=\"/api-keys/key?id=" + maxar.id("tiles") + "\"",
                        "<h1>Deleted keys</h1>",
                        "<title>Deleted keys");
    }

    @Test
    void goneKeysAreFoundByNameIdLastFourFingerprintAndNote() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles", "maps");
        notes.keep(PERSON, maxar.id("tiles"), new KeyNote("", "north wing", ""));
        delete(maxar.id("tiles"));
        delete(maxar.id("maps"));
        KnownKey tiles = known.find(PERSON, maxar.id("tiles")).orElseThrow();
        for (String text : List.of("TILES", maxar.id("tiles"), String.valueOf(tiles.fingerprint()), "North")) {
            assertThat(gone("?q=" + text).rows())
                    .as(text)
                    .singleElement()
                    .asString()
                    .contains("tiles");
        }
        assertThat(gone("?q=" + tiles.lastFour()).rows()).isNotEmpty();
        assertThat(gone("?q=nowhere").words()).contains("No key matches “ nowhere ”", "Show all keys");
    }

    @Test
    void thousandsOfGoneKeysArePaged() {
        new KeysAtMaxar(keys);
        memory.deleted(
                PERSON,
                IntStream.range(0, 120)
                        .mapToObj(n -> KnownKey.withoutFacts("gone-" + n))
                        .toList(),
                "Ada");
        assertThat(gone("?page=3").rows()).hasSize(20);
        assertThat(gone("?page=3").words()).contains("120 keys", "Page 3 of 3");
    }

    @Test
    void fiveHundredKeysAreRememberedAndAuditedAtOnce() {
        String[] names = IntStream.range(0, 500).mapToObj(n -> "key" + n).toArray(String[]::new);
        KeysAtMaxar maxar = new KeysAtMaxar(keys, names);
        String[] ids =
                IntStream.range(0, 500).mapToObj(n -> maxar.id("key" + n)).toArray(String[]::new);
        mvc.get().uri("/api-keys").with(SignedIn.user()).exchange();
        long began = System.nanoTime();
        delete(ids);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(known.gone(PERSON)).hasSize(500);
        assertThat(audited()).hasSize(500);
    }

    @Test
    void panelListsEachKeyOnceWithItsFateAndAWayToTryAgain() {
        new KeysAtMaxar(keys, "tiles");
        DeletionReport report = DeletionReport.of(
                List.of(
                        new DeletedKey("", "", null, KeyFate.NOT_LISTED, null),
                        new DeletedKey("id-1", "<b>one</b>", "abcd", KeyFate.DELETED, null),
                        new DeletedKey("id-2", "two", null, KeyFate.STILL_THERE, "It is <stuck>."),
                        new DeletedKey("id 3", "", null, KeyFate.UNCERTAIN, "Lost.")),
                "Try again in a minute.");
        Page page = Page.of(mvc.get()
                .uri("/api-keys")
                .with(SignedIn.user())
                .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, Map.of("deletion", (Object) report))
                .exchange());
        assertThat(page.words())
                .contains(
                        "2 of 4 keys may still be there",
                        "Key with an unknown id Not in your list",
                        "two Still there It is <stuck>.")
                .contains("Key with the id id 3 Not certain Lost.", "<b>one</b> ····abcd Deleted")
                .contains("Try again in a minute.");
        assertThat(page.html())
                .contains("/api-keys/delete?id=id-2&amp;id=id%203")
                .doesNotContain("<b>one");
    }

    private void delete(String... ids) {
        var request = mvc.post().uri("/api-keys/delete").param("id", ids).with(SignedIn.user());
        assertThat(request.param("confirm", "delete " + ids.length + " keys")
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl("/api-keys");
    }

    private Page gone(String query) {
        return Page.of(
                mvc.get().uri("/api-keys/gone" + query).with(SignedIn.user()).exchange());
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
