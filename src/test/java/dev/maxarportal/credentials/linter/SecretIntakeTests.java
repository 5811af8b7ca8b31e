package dev.maxarportal.credentials.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SampleGoogleKey;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockMultipartFile;

class SecretIntakeTests {

    private static final int LARGEST = 64 * 1024;

    @Test
    void fileIsReadForEitherStorage() {
        byte[] url = (Linting.sas().url() + "\n").getBytes(StandardCharsets.UTF_8);
        Inspection azure = Linting.LINTER.inspect(Provider.AZURE, "", file(url));
        assertThat(Linting.revealed(azure)).isEqualTo(Linting.sas().url());
        assertThat(azure.field()).isEqualTo("file");
        assertThat(Linting.google(SampleGoogleKey.json().getBytes(StandardCharsets.UTF_8))
                        .isRefused())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nothingAtAllIsToldForEitherStorage(Provider provider) {
        for (String nothing : new String[] {null, "", " \r\n\t"}) {
            Inspection inspection =
                    Linting.LINTER.inspect(provider, nothing, new MockMultipartFile("file", new byte[0]));
            assertThat(Linting.codes(inspection)).isEqualTo("secret-empty");
            assertThat(inspection.field()).isEqualTo("secret");
        }
    }

    @Test
    void filesThatHoldNoTextAreToldApart() {
        assertFile("file-empty", new byte[0]);
        assertFile("file-empty", " \n".getBytes(StandardCharsets.UTF_8));
        assertFile("file-binary", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0});
        assertFile("file-binary", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertFile("file-binary", "nearly\0text".getBytes(StandardCharsets.UTF_8));
        assertFile("file-binary", new byte[] {(byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xd8});
        assertFile("key-p12", SampleGoogleKey.der());
        assertFile("key-encoding", "{\"type\":\"caf\u00e9\"}".getBytes(Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void largestTextIsReadAndALargerOneIsNot(Provider provider) {
        assertThat(Linting.codes(Linting.LINTER.inspect(provider, "x".repeat(LARGEST), null)))
                .isNotEqualTo("secret-too-large");
        assertThat(Linting.codes(Linting.LINTER.inspect(provider, "x".repeat(LARGEST + 1), null)))
                .isEqualTo("secret-too-large");
        assertThat(Linting.codes(Linting.LINTER.inspect(provider, "x".repeat(1 << 20), null)))
                .isEqualTo("secret-too-large");
        assertThat(Linting.codes(Linting.LINTER.inspect(provider, "", file(new byte[LARGEST + 1]))))
                .isEqualTo("secret-too-large");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void controlCharactersAreRefused(Provider provider) {
        assertThat(Linting.codes(Linting.LINTER.inspect(provider, "a\0b", null)))
                .isEqualTo("secret-control");
        assertThat(Linting.codes(Linting.LINTER.inspect(provider, "a\u0007b", null)))
                .isEqualTo("secret-control");
        assertThat(Linting.codes(Linting.LINTER.inspect(provider, "a\u009Fb", null)))
                .isEqualTo("secret-control");
    }

    @Test
    void textAndFileTogetherAreRefused() {
        Inspection inspection = Linting.LINTER.inspect(Provider.GCS, "a", file(new byte[] {'b'}));
        assertThat(Linting.codes(inspection)).isEqualTo("secret-and-file");
    }

    @Test
    void fileThatCannotBeReadIsAskedForAgain() {
        MockMultipartFile lost = new MockMultipartFile("file", "key.json", null, new byte[] {'{'}) {
            @Override
            public byte[] getBytes() throws IOException {
                throw new IOException("/tmp/upload.tmp is gone");
            }
        };
        Inspection inspection = Linting.LINTER.inspect(Provider.GCS, null, lost);
        assertThat(Linting.codes(inspection)).isEqualTo("file-lost");
        assertThat(inspection.toString()).doesNotContain("/tmp");
    }

    private static void assertFile(String code, byte[] bytes) {
        Inspection inspection = Linting.google(bytes);
        assertThat(Linting.codes(inspection)).isEqualTo(code);
        assertThat(inspection.field()).isEqualTo("file");
        assertThat(inspection.isRefused()).isTrue();
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", "key.json", "application/json", bytes);
    }
}
