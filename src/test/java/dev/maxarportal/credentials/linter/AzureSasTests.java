package dev.maxarportal.credentials.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureSasTests {

    private static final String SAS = "https://store.blob.core.windows.net/box?sv=2022-11-02&sp=cw&sig=Ab%2Bc%3D";

    @ParameterizedTest
    @ValueSource(strings = {SAS, "  " + SAS + "\r\n", "\"" + SAS + "\"", "“'" + SAS + "'”\n", "\uFEFF" + SAS})
    void whatCopyingLeavesAroundIsTakenOff(String text) {
        assertThat(read(text)).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> assertThat(
                        accepted.secret().reveal())
                .isEqualTo(SAS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "hello; not a URL",
                "https://a.example/x|y?sig=1; not a URL",
                "store.blob.core.windows.net/box?sig=1; not a URL",
                "http://a.example/box?sig=1; must begin with https://",
                "https:///box?sig=1; no host",
                "https:box?sig=1; no host",
                "https://a.example/box; no signature",
                "https://a.example/box?sig=; no signature",
                "https://a.example/box?design=1; no signature",
                "https://a.example/box#sig=1; no signature",
                "?sv=2022-11-02&sig=1; SAS token alone",
                "sv=2022-11-02&sp=cw&sig=1; SAS token alone",
                "'https://a.example/box?sv=1\n&sig=1'; inside the URL",
            })
    void whatIsNoSasUrlIsRefusedWithoutQuotingIt(String text, String message) {
        assertThat(read(text)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.message()).contains(message).doesNotContain(text);
            assertThat(refused.field()).isEqualTo("secret");
        });
    }

    private static Reading read(String text) {
        return AzureSas.read(new HandedIn("secret", Secret.of(text)));
    }
}
