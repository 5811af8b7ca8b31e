package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Flux;

/** What is known of a key's text is put together of whatever told of it, and shown where the list does not tell. */
@PortalTest
class KeyMarksTests {

    private static final Instant NOW = StillPortal.NOW;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private KeyMemory memory;

    @Autowired
    private KnownKeys known;

    private final String person = UUID.randomUUID().toString();

    @AfterEach
    void forgetKeys(@Autowired JdbcTemplate database) {
        new KeyMemories(database).clear();
    }

    @Test
    void keyWhoseTextWasMaskedAtFirstLearnsItsMarksFromALaterList() {
        memory.seen(person, List.of(row("a", null), row("b", "************wxyz")), NOW);
        assertThat(known.find(person, "b")).get().extracting(KnownKey::lastFour).isEqualTo("wxyz");
        memory.seen(person, List.of(row("a", "ATextOfSomeKey-abcd"), row("b", "ATextOfSomeKey-wxyz")), NOW);
        assertThat(known.all(person))
                .allSatisfy(key -> assertThat(key.fingerprint()).hasSize(8));
        memory.seen(person, List.of(row("a", null), row("b", null)), NOW);
        assertThat(known.find(person, "a")).get().extracting(KnownKey::lastFour).isEqualTo("abcd");
    }

    @Test
    void keyThatAListHadBeforeItsCreationWasToldLearnsItsText() {
        memory.seen(person, List.of(row("a", null)), NOW);
        memory.created(person, KnownKey.of(row("a", "ATextOfSomeKey-abcd")));
        assertThat(known.find(person, "a")).get().extracting(KnownKey::lastFour).isEqualTo("abcd");
    }

    @Test
    void listWithoutTextsShowsWhatIsRememberedOfThem() {
        KnownKey made = KnownKey.of(row("made-here", "ATextOfSomeKey-abcd"));
        memory.created(KeyMemories.PERSON, made);
        given(keys.list()).willReturn(Flux.just(key("made-here", null), key("other", null)));
        Page page = Page.of(mvc.get().uri("/api-keys").with(SignedIn.user()).exchange());
        assertThat(page.words()).contains("····abcd");
        assertThat(page.rows()).filteredOn(row -> row.contains("other")).noneMatch(row -> row.contains("abcd"));
        Page csv = Page.of(mvc.get().uri("/api-keys.csv").with(SignedIn.user()).exchange());
        assertThat(csv.html()).contains(String.valueOf(made.fingerprint()));
    }

    @Test
    void listOfWhichSomeTextsAreNotKnownIsNotCalledComparable() {
        KeyRow told = row("a", "ATextOfSomeKey-abcd");
        assertThat(new ComparedKeys(List.of(told), List.of()).areComparable()).isTrue();
        assertThat(new ComparedKeys(List.of(told, row("b", null)), List.of()).areComparable())
                .isFalse();
    }

    @Test
    void expiredKeysOfEverybodyAreCountedByTheDatabaseAndNotRead(@Autowired DataSource source) {
        JdbcTemplate readingOneRow = new JdbcTemplate(source);
        readingOneRow.setMaxRows(1);
        KnownKeys few = new KnownKeys(JdbcClient.create(readingOneRow));
        int before = expired(few);
        List<KeyRow> list = List.of(ending("x", -1), ending("y", -2), ending("z", 0));
        memory.seen(person, list, NOW);
        assertThat(expired(few) - before).isEqualTo(3);
    }

    private static int expired(KnownKeys known) {
        return known.counted(NOW, NOW.plus(ExpiryState.SOON_BEFORE)).getOrDefault(ExpiryState.EXPIRED, 0);
    }

    private static KeyRow ending(String id, int days) {
        return SomeKeys.row(SomeKeys.endingIn(id, Duration.ofDays(days)), NOW);
    }

    private static KeyRow row(String id, @Nullable String text) {
        return SomeKeys.row(key(id, text), NOW);
    }

    private static ApiKey key(String id, @Nullable String text) {
        return new ApiKey(id, id, null, KeyMark.of(text), null, null);
    }
}
