package dev.maxarportal.apikeys.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.apikeys.lookup.Pasted.Spelling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedReaderTests {

    private static final String KEY = "aB3-x_Y.z~9+/=QQ==";

    private static String text(String pasted) {
        return ((Pasted.Text) PastedReader.read(pasted)).text().reveal();
    }

    private static String message(@Nullable String pasted) {
        return ((Pasted.Refused) PastedReader.read(pasted)).message();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "  %s\r\n",
                "\n\t\"%s\"\n",
                "'%s'",
                "“%s”",
                "`%s`",
                "\uFEFF%s\u00A0",
                "MAXAR_API_KEY=%s",
                "MAXAR_API_KEY = '%s'",
                "export MAXAR_API_KEY=\"%s\"",
                "export TILES=%s",
                "set MAXAR_API_KEY=%s",
                "$env:MAXAR_API_KEY = \"%s\"",
                "maxar-api-key: %s",
                "Maxar-Api-Key:%s",
                "-H \"maxar-api-key: %s\" https://api.maxar.com",
                "{\"api_key\": \"%s\", \"id\": 7}",
                "api_key: %s",
                "Bearer %s",
                "bearer  %s",
                "Authorization: Bearer %s",
                "-H 'Authorization: Bearer %s' https://api.maxar.com",
                "{\"Authorization\": \"Bearer %s\"}",
                "maxar-api-key: Bearer %s",
                "maxar-api-key: %s -H 'Authorization: Bearer of-another-service'",
            })
    void keyIsTakenOutOfWhatItWasCopiedWith(String around) {
        assertThat(text(around.formatted(KEY))).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.maxar.com/streaming/v1/ogc/wfs?service=WFS&maxar_api_key=aB3-x_Y.z~9%2B%2F%3DQQ%3D%3D&x=1",
                "<https://api.maxar.com/?maxar_api_key=aB3-x_Y.z~9+/=QQ==#top>",
                "GET /ogc?maxar_api_key=aB3-x_Y.z~9+/=QQ== HTTP/1.1"
            })
    void parameterOfAnAddressIsDecoded(String address) {
        assertThat(text(address)).isEqualTo(KEY);
    }

    @Test
    void parameterThatCannotBeDecodedIsTakenAsItIs() {
        assertThat(text("https://a.example/?maxar_api_key=100%zz-of-it")).isEqualTo("100%zz-of-it");
    }

    @Test
    void endOfAKeyThatLooksLikeAnAssignmentStaysPartOfIt() {
        assertThat(text("abcdefKEY==")).isEqualTo("abcdefKEY==");
    }

    @ParameterizedTest
    @CsvSource({"cd886c3c, cd886c3c", "' CD886C3C ', cd886c3c", "12345678, 12345678"})
    void eightHexDigitsAreAFingerprint(String pasted, String digits) {
        assertThat(PastedReader.read(pasted)).isEqualTo(new Pasted.Fingerprint(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  -", " *-\n"})
    void sumOfATextIsTakenWithoutWhatItsCommandPrintsBehindIt(String behind) {
        assertThat(text("0123abCD".repeat(8) + behind)).isEqualTo("0123abCD".repeat(8));
    }

    @ParameterizedTest
    @CsvSource({"1a2b, 1a2b", "' Zz9= ', Zz9=", "····1a2b, 1a2b", "****************1a2b, 1a2b", "…, ''"})
    void fourCharactersAreTheEndOfAKey(String pasted, String end) {
        if (end.isEmpty()) {
            assertThat(PastedReader.read(pasted)).isInstanceOf(Pasted.Text.class);
        } else {
            assertThat(PastedReader.read(pasted)).isEqualTo(new Pasted.LastFour(end));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \r\n", "\"\""})
    void nothingIsAnsweredWithWhatToEnter(@Nullable String pasted) {
        assertThat(message(pasted)).isEqualTo("Paste a key, or enter its fingerprint or its last four characters.");
    }

    @Test
    void tooLongTextIsRefused() {
        assertThat(message("x".repeat(4097))).contains("longer than 4,096 characters");
        assertThat(text("x".repeat(4096))).hasSize(4096);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\ndefghijklmnop", "abcdef\u0000ghijklmnop", "MAXAR_API_KEY=a\nOTHER=b", "a\u2028b"})
    void controlCharactersInsideAreRefused(String pasted) {
        assertThat(message(pasted)).contains("control character").doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAXAR_API_KEY=",
                "maxar-api-key: ",
                "Authorization: Bearer ",
                "https://a.example/?maxar_api_key="
            })
    void nameWithoutAKeyIsRefused(String pasted) {
        assertThat(message(pasted)).isEqualTo("There is a name, but no key after it. Paste the key itself.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$MAXAR_API_KEY",
                "maxar-api-key: ${MAXAR_API_KEY}",
                "Bearer $KEY",
                "<api key>",
                "%MAXAR_API_KEY%"
            })
    void whatStandsForAKeyIsRefused(String pasted) {
        assertThat(message(pasted)).contains("stands for a key");
    }

    @ParameterizedTest
    @CsvSource({
        "maxar-api-key: a-key-of-twelve, RIGHT",
        "MAXAR-API-KEY: a-key-of-twelve, RIGHT",
        "maxar_api_key: a-key-of-twelve, WRONG",
        "x-maxar-api-key: a-key-of-twelve, WRONG",
        "maxar-apikey: a-key-of-twelve, WRONG",
        "https://a.example/?maxar_api_key=a-key-of-twelve, RIGHT",
        "https://a.example/?x=1&maxar-api-key=a-key-of-twelve, WRONG",
        "https://a.example/?MAXAR_API_KEY=a-key-of-twelve, WRONG",
        "https://a.example/?maxar_api_token=a-key-of-twelve, DOUBTFUL",
        "https://a.example/?api_key=a-key-of-twelve, DOUBTFUL",
        "https://a.example/?maxar_api_Token=a-key-of-twelve, WRONG",
        "Authorization: Bearer a-key-of-twelve, DOUBTFUL",
        "MAXAR_API_KEY=a-key-of-twelve, UNTOLD",
        "TILES_KEY=a-key-of-twelve, UNTOLD",
        "a-key-of-twelve, UNTOLD"
    })
    void spellingOfHeaderAndParameterIsTold(String pasted, Spelling spelling) {
        assertThat(((Pasted.Text) PastedReader.read(pasted)).spelling()).isEqualTo(spelling);
    }

    @Test
    void textIsNotPrinted() {
        assertThat(PastedReader.read("maxar-api-key: " + KEY).toString()).doesNotContain(KEY.substring(0, 6));
    }
}
