package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.SomeKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAdviceTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<KeyRow> KEYS = List.of(
            key("tiles", "2027-01-14"),
            key("maps", "2027-01-14"),
            key("maps", "2026-11-01"),
            key("maps", "2027-01-15"),
            key("old", "2026-11-01"),
            key("", "2027-01-14"));

    @ParameterizedTest
    @CsvSource({
        "tiles, You already have a key called “tiles”. With another name the new one is easier to tell apart.",
        "' TILES ', You already have a key called “TILES”. With another name the new one is easier to tell apart.",
        "maps, You already have 2 keys called “maps”. With another name the new one is easier to tell apart.",
        "old, An expired key of yours is called “old” as well.",
        "new, ''",
        "tile, ''",
        "' ', ''"
    })
    void nameThatIsInUseIsTold(String name, String told) {
        NameAdvice advice = NameAdvice.of(name, KEYS);
        assertThat(advice.isEmpty() ? "" : advice.howMany() + " “" + advice.name() + "”" + advice.andSo())
                .isEqualTo(told);
    }

    @Test
    void keysThatLiveAreNamedFirst() {
        assertThat(NameAdvice.of("maps", KEYS).first())
                .extracting(key -> key.expiresAt().toString())
                .containsExactly("2027-01-14T00:00:00Z", "2027-01-15T00:00:00Z", "2026-11-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada-2026-11-22",
        "Ada.Lovelace+maps@example.com, ada-lovelace-maps-2026-11-22",
        "ÅSA, åsa-2026-11-22",
        "'<script>alert(1)</script>', script-alert-1-script-2026-11-22",
        "'', key-2026-11-22",
        "@example.com, key-2026-11-22",
        "'  ', key-2026-11-22",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-2026-11-22"
    })
    void suggestionTellsWhoseKeyItIsAndOfWhichDay(String login, String name) {
        assertThat(SuggestedName.of(login, LocalDate.of(2026, 11, 22), List.of()))
                .isEqualTo(name);
    }

    @Test
    void suggestionIsNoNameThatIsTaken() {
        List<String> taken = List.of("ADA-2026-11-22", "ada-2026-11-22-2", "ada-2026-11-22-4", "");
        assertThat(SuggestedName.of("ada", LocalDate.of(2026, 11, 22), taken)).isEqualTo("ada-2026-11-22-3");
    }

    private static KeyRow key(String name, String expires) {
        return SomeKeys.row(SomeKeys.key("id-" + name + expires, name, expires), NOW);
    }
}
