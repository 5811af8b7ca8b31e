package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMarkTests {

    @Test
    void markIsTheLastFourCharactersAndTheBeginningOfTheHash() {
        // printf %s FAKE-KEY-VALUE-0001 | sha256sum
        assertThat(KeyMark.of("FAKE-KEY-VALUE-0001")).hasToString("KeyMark[lastFour=0001, fingerprint=cd886c3c]");
    }

    @Test
    void markOfAKeyInAnotherAlphabetIsOfItsUtf8() {
        // printf %s Schlüsselwörter | sha256sum
        assertThat(KeyMark.of("Schlüsselwörter")).hasToString("KeyMark[lastFour=rter, fingerprint=46273723]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "elevenchars", "************0001", "abcd***wxyz", "******************"})
    void markThatWouldSayTooMuchOrNothingIsNone(String text) {
        assertThat(KeyMark.of(text)).isNull();
    }

    @Test
    void shortestKeyWithAMarkHasTwelveCharacters() {
        assertThat(KeyMark.of("twelve-chars").lastFour()).isEqualTo("hars");
    }

    @Test
    void keysThatEndAlikeAreToldApart() {
        assertThat(KeyMark.of("FAKE-KEY-VALUE-0001")).isNotEqualTo(KeyMark.of("REAL-KEY-VALUE-0001"));
    }
}
