package dev.maxarportal.usage.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.ArdUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountUserTests {

    @ParameterizedTest
    @CsvSource({
        "u-1, Uma, uma@example.com, Uma",
        "u-1, ' ', uma@example.com, uma@example.com",
        "u-1, , '', u-1",
        ", , , ''"
    })
    void userIsCalledByNameOrElseAddressOrElseId(
            @Nullable String id, @Nullable String name, @Nullable String email, String called) {
        assertThat(user(id, name, email).name()).isEqualTo(called);
    }

    @Test
    void missingAddressIsNoTextToFind() {
        AccountUser uma = user("u-1", "Uma", null);
        assertThat(uma.matches("null")).isFalse();
        assertThat(uma.matches("nu")).isFalse();
        assertThat(uma.matches("UM")).isTrue();
        assertThat(uma.matches("u-1")).isTrue();
    }

    private static AccountUser user(@Nullable String id, @Nullable String name, @Nullable String email) {
        return AccountUser.of(new ArdUser("1", id, name, email, true, false, null, null, null, null, null));
    }
}
