package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class KeyMemoryTests {

    private static final Instant NOW = StillPortal.NOW;

    @Autowired
    private KeyMemory memory;

    @Autowired
    private KnownKeys known;

    @Autowired
    private KeyNotes notes;

    private final String person = UUID.randomUUID().toString();

    @Test
    void keyThatIsNoLongerListedIsStillKnown() {
        memory.seen(person, rows(key("a"), key("b")), NOW);
        memory.seen(person, rows(key("b")), NOW);
        assertThat(known.gone(person)).singleElement().satisfies(gone -> {
            assertThat(gone.label()).isEqualTo("name of a");
            assertThat(gone.lastFour()).isEqualTo("wn-a");
            assertThat(gone.fingerprint()).hasSize(8);
            assertThat(gone.created()).isEqualTo("2026-01-02T03:04:05.123456Z");
            assertThat(gone.missingSince()).isEqualTo(NOW);
            assertThat(gone.deletedAt()).isNull();
        });
    }

    @Test
    void keyThatComesBackIsNotGone() {
        memory.seen(person, rows(key("a"), key("b")), NOW);
        memory.seen(person, rows(), NOW);
        memory.seen(person, rows(key("b"), key("a")), NOW);
        assertThat(known.gone(person)).isEmpty();
        assertThat(known.all(person)).hasSize(2);
    }

    @Test
    void whoDeletedAKeyHereStaysKnown() {
        memory.seen(person, rows(key("a")), NOW);
        memory.deleted(person, List.of(known.find(person, "a").orElseThrow()), "Ada Admin");
        memory.seen(person, rows(), NOW);
        assertThat(known.find(person, "a")).hasValueSatisfying(gone -> {
            assertThat(gone.isGone()).isTrue();
            assertThat(gone.deletedBy()).isEqualTo("Ada Admin");
            assertThat(gone.deletedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void peopleDoNotKnowEachOthersKeys() {
        memory.seen(person, rows(key("a")), NOW);
        assertThat(known.find("somebody else", "a")).isEmpty();
        memory.seen("somebody else", rows(), NOW);
        assertThat(known.gone(person)).isEmpty();
    }

    @Test
    void endsAreToldInTheirOrderAndOfLivingKeysOnly() {
        memory.seen(
                person, rows(ending("late", 20), ending("second", 10), ending("first", 2), ending("over", -1)), NOW);
        memory.deleted(person, List.of(known.find(person, "second").orElseThrow()), "Ada");
        assertThat(known.ending(person, NOW, NOW.plus(Duration.ofDays(14))))
                .extracting(KnownKey::id)
                .containsExactly("first");
        assertThat(known.ending(person, NOW.minus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(30))))
                .extracting(KnownKey::id)
                .containsExactly("over", "first", "late");
    }

    @Test
    void whatADatabaseCannotHoldIsLeftOutOrCut() {
        ApiKey odd = new ApiKey(
                "odd", "a\u0000b\uD800" + "n".repeat(300), null, null, MaxarTime.of("+99999-01-01"), MaxarTime.of("x"));
        memory.seen(
                person,
                rows(odd, odd, SomeKeys.key("", "no id", null), SomeKeys.key("i".repeat(101), "long", null)),
                NOW);
        assertThat(known.all(person)).singleElement().satisfies(key -> {
            assertThat(key.name()).startsWith("a b n").hasSize(200);
            assertThat(key.expires()).isNull();
            assertThat(key.created()).isNull();
        });
    }

    @Test
    void laterNoteTakesThePlaceOfTheEarlier() {
        notes.keep(person, "a", new KeyNote("Ada", "QGIS", ""));
        notes.keep(person, "a", new KeyNote("Uma", "a\n\n b \na", "x"));
        assertThat(notes.of(person, "a")).isEqualTo(new KeyNote("Uma", "a\n\n b \na", "x"));
        assertThat(notes.of(person, "a").uses()).containsExactly("a", "b");
        assertThat(notes.of(person, "other").isEmpty()).isTrue();
    }

    private static ApiKey key(String id) {
        return SomeKeys.key(id, "name of " + id, null);
    }

    private static ApiKey ending(String id, int days) {
        return SomeKeys.endingIn(id, Duration.ofDays(days));
    }

    private static List<KeyRow> rows(ApiKey... keys) {
        return List.of(keys).stream().map(key -> KeyRow.of(key, NOW)).toList();
    }
}
