package dev.maxarportal.credentials.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.RegistrationListener;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.SignedIn;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What registrations that follow another credential note, and what pages say of it. */
class RolloverListenerTests extends CredentialsPages {

    private static final CurrentUser ADA =
            (CurrentUser) Objects.requireNonNull(SignedIn.token(null).getPrincipal());

    @Autowired
    private RegistrationListener listener;

    @Autowired
    private RolloverPanel panel;

    @Autowired
    private Rollovers rollovers;

    @Autowired
    private JdbcClient database;

    private RolloverVisit visit;

    @BeforeEach
    void fresh() {
        visit = new RolloverVisit(portal, database);
        visit.forgetEverything();
        registered("north", "");
        visit.page("north");
    }

    @Test
    void registrationThatFollowsAnotherIsTheFirstStep() {
        registered("north-2", "");
        listener.registered(SignedIn.ACCOUNT, "north-2", "north", ADA);
        assertThat(visit.noted()).containsExactly("north > north-2");
        assertThat(visit.page("north").words()).contains("1. Register the next one Done");
        assertThat(listener.isFollowed(SignedIn.ACCOUNT, "north", "north-2")).isTrue();
        assertThat(listener.isFollowed("another-account", "north", "north-2")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"north-2, ''", "north, north", "north-2, no-such", "north-2, a/b", "north-2, <script>"})
    void whatFollowsNothingNotesNothing(String name, String follows) {
        listener.registered(SignedIn.ACCOUNT, name, follows, ADA);
        listener.registered("another-account", "north-2", "north", ADA);
        assertThat(visit.noted()).isEmpty();
    }

    @Test
    void secondRegistrationDoesNotPushTheFirstOneAsideUnlessThatIsGone() {
        registered("north-2", "");
        listener.registered(SignedIn.ACCOUNT, "north-2", "north", ADA);
        visit.page("north");
        listener.registered(SignedIn.ACCOUNT, "north-b", "north", ADA);
        assertThat(visit.noted()).containsExactly("north > north-2");
        assertThat(listener.isFollowed(SignedIn.ACCOUNT, "north", "north-b")).isFalse();
        database.sql("UPDATE known_credential SET missing_since = learnt_at WHERE name = 'north-2'")
                .update();
        listener.registered(SignedIn.ACCOUNT, "north-b", "north", ADA);
        assertThat(visit.noted()).containsExactly("north > north-b");
    }

    @Test
    void ofManyWhoBeginAtOnceOneDoes() {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(number -> threads.submit(
                            () -> listener.registered(SignedIn.ACCOUNT, "north-" + number, "north", ADA)));
        }
        assertThat(visit.noted()).hasSize(1);
        assertThat(visit.audited()).hasSize(1);
    }

    @Test
    void panelShowsWhatIsInHandAndBothNamesAreTied() {
        registered("north-2", "");
        listener.registered(SignedIn.ACCOUNT, "north-2", "north", ADA);
        RolloverPanel.Shown shown = panel.of(SignedIn.ACCOUNT);
        assertThat(shown.rows()).singleElement().satisfies(row -> assertThat(row.nextStep())
                .isEqualTo("tell people"));
        assertThat(shown.followedBy("north")).isEqualTo("north-2");
        assertThat(shown.takesPlaceOf("north-2")).containsExactly("north");
        assertThat(panel.of("another-account").isEmpty()).isTrue();
        rollovers.told(SignedIn.ACCOUNT, "north", "north-2", "Ada");
        assertThat(panel.of(SignedIn.ACCOUNT).rows().getFirst().nextStep()).isEqualTo("retire the old one");
    }

    @Test
    void rolloverOfAGoneCredentialLeavesThePanelButNotTheNewOnesPage() {
        registered("north-2", "");
        listener.registered(SignedIn.ACCOUNT, "north-2", "north", ADA);
        database.sql("UPDATE known_credential SET missing_since = learnt_at WHERE name = 'north'")
                .update();
        RolloverPanel.Shown shown = panel.of(SignedIn.ACCOUNT);
        assertThat(shown.isEmpty()).isTrue();
        assertThat(shown.followedBy("north")).isNull();
        assertThat(shown.takesPlaceOf("north-2")).containsExactly("north");
    }

    @Test
    void nextStepsPageOfTheNewOneSaysWhoseItFollows() {
        registered("north-2", "");
        listener.registered(SignedIn.ACCOUNT, "north-2", "north", ADA);
        assertThat(visit.page("north-2").words()).contains("It takes the place of north itself.");
    }
}
