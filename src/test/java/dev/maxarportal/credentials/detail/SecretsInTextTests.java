package dev.maxarportal.credentials.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://store.blob.core.windows.net/c?sv=2022-11-02&sp=cw&sig=abc%2Fdef",
                "the token: ?sv=2022&SIG=abc",
                "sv%3D2022%26sig%3Dabc",
                "sv%253D2022%2526sig%253Dabc",
                "-----BEGIN PRIVATE KEY-----\nMIIE",
                "MIIE\n-----END RSA PRIVATE KEY-----",
                "{\"type\":\"service_account\",\"private_key\":\"x\"}",
                "private_key: x",
                "{\\\"private_key\\\":\\\"x\\\"}",
                "DefaultEndpointsProtocol=https;AccountKey=abc",
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG=",
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG%3D",
                "eyJ0eXBlIjoic2VydmljZV9hY2NvdW50IiwicHJvamVjdF9pZCI6ImV4YW1wbGUtMyJ9",
            })
    void signedAddressesAndKeysAreRecognised(String text) {
        assertThat(SecretsInText.areIn(text)).isTrue();
        assertThat(SecretsInText.areIn("Kept in the vault: " + text + " (old)")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Field team, ask Uma before replacing it",
                "Key 0123456789abcdef0123456789abcdef01234567 of delivery@example-3.iam.gserviceaccount.com",
                "The private key is in the vault; the design= of the signature is sigma",
                "https://vault.example.com/ui/vault/secrets/storage/show/deliveries/azure-archive-001",
                "----------------------------------------------------------------------------------",
            })
    void ordinaryNotesAreNot(String text) {
        assertThat(SecretsInText.areIn(text)).isFalse();
    }

    @Test
    void longTextIsReadInNoTime() {
        assertThat(SecretsInText.areIn("a".repeat(10_000))).isFalse();
    }
}
