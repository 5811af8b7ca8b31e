package dev.maxarportal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maxarportal.settings.InvalidSettingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionKeyTests {

    /** Full of {@code +} and {@code /} in base64, which the form for addresses writes in another way. */
    private static final byte[] BYTES = HexFormat.of().parseHex("fbefbeff".repeat(8));

    static Stream<String> waysToWriteIt() {
        return Stream.of(
                Base64.getEncoder().encodeToString(BYTES),
                Base64.getEncoder().withoutPadding().encodeToString(BYTES),
                Base64.getUrlEncoder().encodeToString(BYTES),
                Base64.getUrlEncoder().withoutPadding().encodeToString(BYTES),
                HexFormat.of().formatHex(BYTES),
                HexFormat.of().withUpperCase().formatHex(BYTES),
                " " + Base64.getEncoder().encodeToString(BYTES) + "\n");
    }

    @ParameterizedTest
    @MethodSource("waysToWriteIt")
    void thirtyTwoBytesAreTakenAsTheyAreHoweverTheyAreWritten(String text) {
        assertThat(SessionKey.of(text).getEncoded()).isEqualTo(BYTES);
        assertThat(SessionKey.of(text).getAlgorithm()).isEqualTo("AES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "sixteen-letters!",
                // Of a key's length and letters, but no 32 bytes.
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "not hexadecimal, although it is as long as if it were: 64 signs."
            })
    void passphraseBecomesTheSameKeyInEveryReplica(String passphrase) {
        byte[] key = SessionKey.of(passphrase).getEncoded();
        assertThat(key)
                .hasSize(32)
                .isEqualTo(SessionKey.of(passphrase).getEncoded())
                .isNotEqualTo(SessionKey.of(passphrase + "!").getEncoded());
        assertThat(new String(key, StandardCharsets.ISO_8859_1)).doesNotContain(passphrase.substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "changeme", "fifteen-letters", "  fifteen-letters  "})
    void whatIsTooShortIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> SessionKey.of(text))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("PORTAL_SESSION_KEY is too short.");
    }

    @Test
    void settingsDoNotTellTheKey() {
        assertThat(new SessionProperties("correct horse battery staple"))
                .hasToString("SessionProperties[sessionKey=(secret)]");
    }
}
