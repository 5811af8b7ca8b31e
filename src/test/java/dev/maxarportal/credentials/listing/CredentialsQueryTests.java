package dev.maxarportal.credentials.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.maxar.MaxarTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsQueryTests {

    private static final List<Credential> ROWS = List.of(
            row("b", "2022-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
            row("A", "2023-01-01T00:00:00Z", "someday"),
            row("c", null, "2023-06-01T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        ", , A b c",
        "nonsense, nonsense, A b c",
        "name, desc, c b A",
        "created, asc, b A c",
        "created, desc, A b c",
        "modified, asc, c b A",
        "modified, desc, b c A",
    })
    void unreadableTimesComeLastInEitherDirection(String sort, String dir, String order) {
        assertThat(new CredentialsQuery(null, sort, dir, null).slice(ROWS).rows())
                .extracting(Credential::name)
                .containsExactly(order.split(" "));
    }

    private static Credential row(String name, String created, String modified) {
        return new Credential(
                name,
                "",
                MaxarTime.of(created),
                MaxarTime.of(modified),
                null,
                CredentialNote.NONE,
                ExpiryState.UNKNOWN);
    }
}
