package dev.maxarportal.apikeys.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.apikeys.KeyMemories;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.expiry.Expiring;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The remembered keys are what the pages tell of; nobody asks Maxar for it. */
@PortalTest
class ExpiringKeysTests {

    private static final String PERSON = KeyMemories.PERSON;

    private static final Instant NOW = StillPortal.NOW;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ExpiringKeys keys;

    @Autowired
    private JdbcClient database;

    private KeyMemories memories;

    @BeforeEach
    void remembering(@Autowired JdbcTemplate template) {
        memories = new KeyMemories(template);
    }

    @BeforeEach
    @AfterEach
    void forgetKeys() {
        for (String table : List.of("known_key", "known_key_list", "key_replacement")) {
            database.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void endsOfAPersonsOwnKeysThatAreStillThereCount() {
        remember("late", 20);
        remember("second", 5);
        remember("first", 2);
        remember("gone", 3);
        remember("deleted", 4);
        remember("long-past", -30);
        memories.missed(NOW, "gone");
        memories.deleted(NOW, "deleted", "Ada");
        memories.remember("somebody else", key("other", 1));
        assertThat(ending()).containsExactly("first", "second");
    }

    @Test
    void keyWithASuccessorIsInHandAndOneThatOnlyWaitsForItIsNot() {
        remember("replaced", 2);
        remember("waiting", 3);
        remember("namesake", 4);
        replace(PERSON, "replaced", "the-new-one");
        replace(PERSON, "waiting", null);
        replace("somebody else", "namesake", "another");
        assertThat(ending()).containsExactly("waiting", "namesake");
    }

    @Test
    void keysThatClientLibrariesMakeAreNobodysBusiness() {
        remember("maxar_platform_SDK_token", 2);
        assertThat(ending()).isEmpty();
    }

    @Test
    void everyPageTellsWhatEndsSoonAndLeadsToIt() {
        remember("nightly mosaics", 2);
        remember("field laptops", 6);
        Page page = page("/audit");
        assertThat(page.words())
                .contains(
                        "2 API keys end within 14 days, the first, “nightly mosaics”, on 12 Mar 2026 .",
                        "Show API keys that end soon");
        assertThat(page.html()).contains("href=\"/api-keys?status=soon\"");
    }

    @Test
    void singleKeyIsNamedAndItsNameIsText() {
        remember("<script>alert(1)</script>", 2);
        Page page = page("/audit");
        assertThat(page.words()).contains("The API key “<script>alert(1)</script>” ends on 12 Mar 2026 .");
        assertThat(page.html()).doesNotContain("<script>alert");
    }

    @Test
    void keyThatHasJustExpiredIsTold() {
        remember("tiles", -2);
        Page page = page("/audit");
        assertThat(page.words()).contains("The API key “tiles” expired 2 days ago .");
        assertThat(page.html()).contains("href=\"/api-keys?status=expired\"");
    }

    @Test
    void pagesOfTheKeysThemselvesAndOfNobodyAreSilent() {
        remember("tiles", 2);
        assertThat(page("/api-keys/find").html()).doesNotContain("expiry-banner");
        assertThat(Page.of(mvc.get().uri("/sign-in").exchange()).html()).doesNotContain("expiry-banner");
        assertThat(page("/audit").html()).containsOnlyOnce("expiry-banner");
    }

    @Test
    void pageWithoutANewsHasNoBanner() {
        remember("tiles", 100);
        assertThat(page("/audit").html()).doesNotContain("expiry-banner");
    }

    @Test
    void everybodysKeysThatAreStillThereAreCounted() {
        remember("late", 20);
        remember("soon", 5);
        remember("long-past", -300);
        remember("gone", 3);
        memories.missed(NOW, "gone");
        memories.remember("somebody else", key("other", 1), key("another", -1));
        assertThat(keys.counted(NOW))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ExpiryState.SOON, 2, ExpiryState.EXPIRED, 2));
    }

    private Page page(String path) {
        return Page.of(mvc.get().uri(path).with(SignedIn.admin()).exchange());
    }

    private List<String> ending() {
        return keys.ending(() -> PERSON, NOW.minus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(14))).stream()
                .map(Expiring::name)
                .toList();
    }

    private void remember(String name, int daysLeft) {
        memories.remember(PERSON, key(name, daysLeft));
    }

    private static KnownKey key(String name, int daysLeft) {
        Instant ends = NOW.plus(Duration.ofDays(daysLeft));
        Instant begins = ends.minus(Duration.ofDays(180));
        return new KnownKey(name, name, "", null, null, begins, ends, null, null, null);
    }

    private void replace(String person, String oldKey, @Nullable String newKey) {
        database.sql("""
                        INSERT INTO key_replacement (person, old_key, new_name, new_key, started_at, done_uses)
                        VALUES (?, ?, 'new', ?, ?, '')""")
                .params(person, oldKey, newKey, OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC))
                .update();
    }
}
