package dev.maxarportal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "our-name", "Team_B-2", "___", "0"})
    void goodNames(String name) {
        assertThat(CredentialsName.refusal(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter a name",
        "our name, no spaces",
        "'our\tname', no spaces",
        "our\u00a0name, no spaces",
        "a/b, no “/”",
        "../x, no “/”",
        "a\\b, no “\\”",
        "a..b, no dots",
        "a.b, no dots",
        "credentials.csv, no dots",
        "naïve, without accents",
        "имя, no other alphabet",
        "名前, no other alphabet",
        "a\u0301, without accents",
        "１２, no other alphabet",
        "box\uD83D\uDCE6, no emoji",
        "star★, no emoji",
        "a\u0007b, invisible control character",
        "a\u200Bb, invisible control character",
        "a\u202Eb, invisible control character",
        "<b>, Use only",
        "a%2Fb, Use only",
        "a+b, Use only",
        "a@b, Use only",
    })
    void badNamesHaveTheirOwnMessage(String name, String message) {
        assertThat(CredentialsName.refusal(name)).contains(message);
        assertThat(CredentialsName.isAddressable(name)).isFalse();
        assertThat(CredentialsName.looksLikeSecret(name)).isFalse();
    }

    @Test
    void addressOfTheFormIsNoName() {
        assertThat(CredentialsName.refusal("new")).contains("Choose another");
        assertThat(CredentialsName.refusal("New")).isNull();
        assertThat(CredentialsName.refusal("new-2")).isNull();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void secretInThePlaceOfTheNameIsRecognisedAndNotQuoted(String secret) {
        assertThat(CredentialsName.looksLikeSecret(secret)).isTrue();
        assertThat(CredentialsName.refusal(secret))
                .contains("looks like a secret")
                .doesNotContain(secret);
    }

    static Stream<String> secrets() {
        return Stream.of(
                SampleSas.url("name"),
                "?sig=abc",
                "sv=2022&SIG=abc",
                "sv%3D2022%26sig%3Dabc",
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG=",
                "https://examplestore.blob.core.windows.net/deliveries",
                SampleGoogleKey.json(),
                SampleGoogleKey.base64(SampleGoogleKey.json()),
                SampleGoogleKey.pem(SampleGoogleKey.der()),
                "AccountName=a;AccountKey=b");
    }

    @Test
    void namesThatOnlyResembleSecretsAreNames() {
        assertThat(CredentialsName.refusal("https-store")).isNull();
        assertThat(CredentialsName.refusal("eyJafjallajokull")).isNull();
        assertThat(CredentialsName.refusal("design-team")).isNull();
        assertThat(CredentialsName.refusal("sig-team_service_account")).isNull();
        assertThat(CredentialsName.refusal("Our-Company-Deliveries-Archive-Europe-West-2026-Production-Team-Blue"))
                .isNull();
    }

    @Test
    void onlyWhatTheFormTakesCanBeReplaced() {
        for (String name : new String[] {"new", "x".repeat(101), "a.b", ""}) {
            assertThat(named(name).isReplaceable()).isFalse();
        }
        assertThat(named("x".repeat(100)).isReplaceable()).isTrue();
    }

    private static Credential named(String name) {
        return Credential.writtenAt(name, "", Instant.EPOCH);
    }

    @Test
    void longestNameHasOneHundredCharacters() {
        assertThat(CredentialsName.refusal("x".repeat(100))).isNull();
        assertThat(CredentialsName.refusal("x".repeat(101))).contains("at most 100");
    }
}
