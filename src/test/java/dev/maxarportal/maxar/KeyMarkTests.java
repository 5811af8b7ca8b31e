package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMarkTests {

    private static final String KEY = "FAKE-KEY-VALUE-0001";

    @Test
    void markIsTheLastFourCharactersAndTheBeginningOfTheHash() {
        // printf %s FAKE-KEY-VALUE-0001 | sha256sum
        assertThat(KeyMark.of(KEY).lastFour()).isEqualTo("0001");
        assertThat(KeyMark.of(KEY).fingerprint()).isEqualTo("cd886c3c");
    }

    @Test
    void markOfAKeyInAnotherAlphabetIsOfItsUtf8() {
        // printf %s Schlüsselwörter | sha256sum
        assertThat(KeyMark.of("Schlüsselwörter").lastFour()).isEqualTo("rter");
        assertThat(KeyMark.of("Schlüsselwörter").fingerprint()).isEqualTo("46273723");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "elevenchars"})
    void shortKeyIsRecognisedButNothingOfItShown(String text) {
        KeyMark mark = KeyMark.of(text);
        assertThat(mark.lastFour()).isNull();
        assertThat(mark.fingerprint()).isNull();
        assertThat(mark.isOf(Secret.of(text))).isTrue();
        assertThat(mark.isOf(Secret.of(text + "x"))).isFalse();
        assertThat(mark).hasToString("KeyMark[lastFour=null, fingerprint=null]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "******************",
                "xxxxxxxxxxxx",
                "xxxxxxxxx2b3",
                "----------------",
                "••••",
                "...",
                "…2b",
                "**************2b",
                "1a2b************",
                "SANDBOX1a2b…",
                "abcdefghijkl...",
                "[REDACTED]",
                "<hidden by policy>",
                "(not shown)",
                "***REDACTED",
                "•••• hidden"
            })
    void markThatWouldSayTooMuchOrNothingIsNone(String text) {
        assertThat(KeyMark.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "****************1a2b",
                "************1a2b",
                "abcd***1a2b",
                "abcd***wxyz1a2b",
                "••••1a2b",
                "····1a2b",
                "●●●● ●●●● 1a2b",
                "xxxxxxxx1a2b",
                "xxxx1a2b",
                "XXXXXXXXXXXXXXXX1a2b",
                "xxxx-xxxx-xxxx-1a2b",
                "SANDxxxxxxxxxxxx1a2b",
                "########1a2b",
                "------------1a2b",
                "SANDB…1a2b",
                "…1a2b",
                "...1a2b",
                "sk-...1a2b",
                "[REDACTED]1a2b"
            })
    void maskedTextIsMarkedByItsReadableEndOnly(String text) {
        KeyMark mark = KeyMark.of(text);
        assertThat(mark.lastFour()).isEqualTo("1a2b");
        assertThat(mark.fingerprint()).isNull();
        assertThat(mark.isOf(Secret.of(text))).isFalse();
        assertThat(mark.isOf(Secret.of("1a2b"))).isFalse();
        assertThat(mark).isEqualTo(KeyMark.of("****1a2b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "axbxcxdxexfxgxhx",
                "Xx9Kxx2xxxLQzzxx",
                "abcxxxxdefgh1a2b",
                "abcdefghijklmnopqrstuvwxxxxxxxyz",
                "b6xxxxxxk2Lq0Zs8dRt5",
                "0cb2f1a0-7d3e-4f57-9c55-0d6f1f0a2b3c",
                "0cb2f1a0--d3e---f57-9c55",
                "eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl",
                "a..b**c##d__e--f",
                "AAAAAAAAAAAA1a2b",
                "000000000000",
                "base64+/endings==",
                "hidden-secret-0001"
            })
    void keyThatHasSomeOfTheCharactersOfMasksIsNotTakenForMasked(String key) {
        KeyMark mark = KeyMark.of(key);
        assertThat(mark.lastFour()).isEqualTo(key.substring(key.length() - 4));
        assertThat(mark.fingerprint()).matches("[0-9a-f]{8}");
        assertThat(mark.isOf(Secret.of(key))).isTrue();
    }

    @Test
    void shortestKeyWithAMarkHasTwelveCharacters() {
        assertThat(KeyMark.of("twelve-chars").lastFour()).isEqualTo("hars");
    }

    @Test
    void keysThatEndAlikeAreToldApart() {
        assertThat(KeyMark.of(KEY)).isNotEqualTo(KeyMark.of("REAL-KEY-VALUE-0001"));
        assertThat(KeyMark.of(KEY)).isEqualTo(KeyMark.of(KEY)).hasSameHashCodeAs(KeyMark.of(KEY));
    }

    @ParameterizedTest
    @CsvSource({"FAKE-KEY-VALUE-0001, true", "FAKE-KEY-VALUE-0002, false", "fake-key-value-0001, false"})
    void keyIsRecognisedByItsWholeText(String candidate, boolean same) {
        assertThat(KeyMark.of(KEY).isOf(Secret.of(candidate))).isEqualTo(same);
    }

    @Test
    void partOfAKeyIsNotTheKey() {
        KeyMark mark = KeyMark.of(KEY);
        IntStream.range(0, KEY.length()).forEach(cut -> {
            assertThat(mark.isOf(Secret.of(KEY.substring(0, cut)))).isFalse();
            assertThat(mark.isOf(Secret.of(KEY.substring(cut + 1)))).isFalse();
        });
        assertThat(mark.isOf(Secret.of(KEY + " "))).isFalse();
    }

    @Test
    void noMoreThanTheBeginningOfTheHashLeavesTheMark() {
        KeyMark mark = KeyMark.of(KEY);
        assertThat(mark).hasToString("KeyMark[lastFour=0001, fingerprint=cd886c3c]");
        assertThat(KeyMark.of("****1a2b")).hasToString("KeyMark[lastFour=1a2b, fingerprint=null]");
        assertThat(MaxarConfiguration.json().writeValueAsString(mark)).doesNotContainIgnoringCase("digest", "zYhsP");
    }
}
