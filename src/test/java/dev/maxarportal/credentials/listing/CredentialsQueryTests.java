package dev.maxarportal.credentials.listing;

import static dev.maxarportal.credentials.SomeCredentials.CREATED;
import static dev.maxarportal.credentials.SomeCredentials.azure;
import static dev.maxarportal.credentials.SomeCredentials.google;
import static dev.maxarportal.credentials.SomeCredentials.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SomeCredentials;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsQueryTests {

    private static final Instant NOW = StillPortal.NOW;

    private static final List<Credential> ROWS = List.of(
            row("b", "2022-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
            row("A", "2023-01-01T00:00:00Z", "someday"),
            row("c", null, "2023-06-01T00:00:00Z"));

    private static final List<Credential> LIVES = List.of(
            ending("z-active", 100),
            ending("soon-2", 5),
            ending("dead-long", -300),
            ending("unknown", null),
            ending("soon-1", 2),
            ending("dead-just", -1),
            ending("a-active", 200));

    private static final List<Credential> PLACES = List.of(
            told("azure", "", CREATED, azure(null, CREATED, CREATED), CredentialNote.NONE, NOW),
            told("google", "", CREATED, google(CREATED, CREATED), note(null, "Grace", "ask before use"), NOW),
            told("noted", "Archive", CREATED, null, note(Provider.GCS, "", ""), NOW),
            told("changed", "", NOW, azure(null, CREATED, CREATED), CredentialNote.NONE, NOW),
            told("foreign", "", CREATED));

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
    void unreadableTimesComeLastInEitherDirection(@Nullable String sort, @Nullable String dir, String order) {
        assertThat(names(ROWS, new CredentialsQuery(null, null, null, null, sort, dir, null)))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        ", dead-just dead-long soon-1 soon-2 a-active unknown z-active",
        "name, a-active dead-just dead-long soon-1 soon-2 unknown z-active",
        "ends, dead-long dead-just soon-1 soon-2 z-active a-active unknown",
    })
    void urgentOnesAreOnTopUnlessAnOrderIsAskedFor(@Nullable String sort, String order) {
        assertThat(names(LIVES, new CredentialsQuery(null, null, null, null, sort, null, null)))
                .isEqualTo(order);
    }

    @Test
    void urgentOnesStandTogetherUnderTheirHeads() {
        CredentialsQuery query = query(null, null, null);
        List<Credential> sorted = LIVES.stream().sorted(query.order()).toList();
        assertThat(CredentialGroup.of(sorted, LIVES))
                .extracting(rows -> rows.label() + " " + rows.count())
                .containsExactly("Expired 2", "Expires soon 2", "All others 3");
        assertThat(CredentialGroup.of(ROWS, ROWS)).singleElement().satisfies(rows -> assertThat(rows.label())
                .isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "active, a-active z-active",
        "soon, soon-1 soon-2",
        "expired, dead-just dead-long",
        "unknown, unknown",
        "SOON, dead-just dead-long soon-1 soon-2 a-active unknown z-active",
    })
    void stateNarrowsTheListAndNonsenseDoesNot(String status, String names) {
        assertThat(names(LIVES, query(null, null, status))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "azure, azure changed",
        "gcs, google noted",
        "unknown, foreign",
        "s3, azure changed foreign google noted",
    })
    void storageNarrowsTheListAndNonsenseDoesNot(String provider, String names) {
        assertThat(names(PLACES, query(null, provider, null))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "FOREIGN, foreign",
        "archive, noted",
        "examplestore/north, azure",
        "store, azure",
        "example-project, google",
        "ROBOT@, google",
        "grace, google",
        "before use, google",
        "' google ', google",
        "0a1b2c3d, ''",
    })
    void textIsSearchedInAllThatTellsWhatItIsFor(String text, String names) {
        assertThat(names(PLACES, query(text, null, null))).isEqualTo(names);
    }

    @Test
    void dayNarrowsTheListToWhatEndsOnIt() {
        CredentialsQuery query = new CredentialsQuery(null, null, null, "2026-03-12", null, null, null);
        assertThat(names(LIVES, query)).isEqualTo("soon-1");
        assertThat(query.state().linkTo("/credentials.csv")).contains("ends=2026-03-12");
    }

    private static String names(List<Credential> all, CredentialsQuery query) {
        return query.matching(all).stream()
                .sorted(query.order())
                .map(Credential::name)
                .collect(Collectors.joining(" "));
    }

    private static CredentialsQuery query(@Nullable String text, @Nullable String provider, @Nullable String status) {
        return new CredentialsQuery(text, provider, status, null, null, null, null);
    }

    private static CredentialNote note(@Nullable Provider provider, String owner, String text) {
        return new CredentialNote(provider, null, owner, text, NOW, "Ada");
    }

    private static Credential ending(String name, @Nullable Integer days) {
        return SomeCredentials.ending(name, days == null ? null : NOW.plus(Duration.ofDays(days)), NOW);
    }

    private static Credential row(String name, @Nullable String created, String modified) {
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
