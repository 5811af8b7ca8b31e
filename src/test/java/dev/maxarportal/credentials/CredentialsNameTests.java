package dev.maxarportal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "our\u00a0name, no spaces",
        "a/b, no “/”",
        "../x, no “/”",
        "a..b, no “/”",
        "a.b, Use only",
        "naïve, Use only",
        "<b>, Use only",
        "a%2Fb, Use only",
    })
    void badNamesHaveTheirOwnMessage(String name, String message) {
        assertThat(CredentialsName.refusal(name)).contains(message);
        assertThat(CredentialsName.isAddressable(name)).isFalse();
    }

    @Test
    void longestNameHasOneHundredCharacters() {
        assertThat(CredentialsName.refusal("x".repeat(100))).isNull();
        assertThat(CredentialsName.refusal("x".repeat(101))).contains("at most 100");
    }
}
