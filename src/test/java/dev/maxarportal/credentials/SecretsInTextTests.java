package dev.maxarportal.credentials;

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
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG%253d",
                "k3Jx/0mQ8vR2+Zt5Yw1Lp7Nc4Hd9Gs6Bf0Ae3Ui5Xo8",
                "{\"type\": \"service_account\"",
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
                "signature needed",
                "container for sig team",
                "sig team of the service_account gcs-delivery, private_key in the vault",
                "Our-Company-Deliveries-Archive-Europe-West-2026-Production-Team-Blue",
                "DeliveriesOfTheArchiveInEuropeForTeamBlue2026AndLater3",
                "DELIVERIES_2026_Archive_of_Team_1_and_Team_2_in_EU_and_US",
                "8f14e45fceea167a5a36dedd4bea2543d1e0f7c8a1b2c3d4e5f60718293a4b5c",
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301 and 3F2504E0-4F89-11D3-9A0C-0305E82C3301",
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
