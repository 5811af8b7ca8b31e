package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {

    @Test
    void whatWouldLeaveItsLineOrTurnItRoundIsRemoved() {
        assertThat(PlainText.of("a\r\nb\tc\u0000d\u001b[31me\u0085f\u2028g")).isEqualTo("a b c d [31me f g");
        assertThat(PlainText.of("invoice\u202Efdp.exe\u2066x\u2069")).isEqualTo("invoice fdp.exe x");
        assertThat(PlainText.of("half \ud83d character")).isEqualTo("half   character");
        assertThat(PlainText.of("Zoë 東京 🛰 <b>&\"'%_")).isEqualTo("Zoë 東京 🛰 <b>&\"'%_");
        assertThat(PlainText.of("\n\t")).isEmpty();
        assertThat(PlainText.of(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abcde, abcde", "abcdef, abcd…", "abc🛰, abc🛰", "abc🛰e, abc…", "abcd🛰, abcd…", "'', "})
    void longTextIsCutBetweenCharactersAndSaysSo(String text, @Nullable String cut) {
        assertThat(PlainText.orNull(text, 5)).isEqualTo(cut);
    }
}
