package dev.maxarportal.credentials.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.expiry.ExpiryState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessorDoubtsTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void oneThatLastsLongerAndLeadsToTheSamePlaceIsFine() {
        assertThat(doubts(azure("box", 10, "a"), azure("box", 400, "b"))).isEmpty();
    }

    @Test
    void nothingIsDoubtedOfWhatIsNotKnown() {
        assertThat(doubts(null, null)).isEmpty();
        assertThat(doubts(azure("box", 10, "a"), null)).isEmpty();
    }

    @Test
    void sameSecretUnderAnotherNameGainsNothing() {
        assertThat(doubts(azure("box", 10, "a"), azure("box", 10, "a")))
                .singleElement()
                .asString()
                .contains("same secret");
    }

    @Test
    void oneThatEndsNoLaterOrHasEndedIsDoubted() {
        assertThat(doubts(azure("box", 100, "a"), azure("box", 90, "b")))
                .containsExactly("It does not last longer than the old one.");
        assertThat(doubts(azure("box", 100, "a"), azure("box", -1, "b")))
                .containsExactly("Its secret has ended already.");
        assertThat(doubts(azure("box", 2, "a"), azure("box", 3, "b"))).containsExactly("Its secret ends soon.");
    }

    @Test
    void otherPlaceIsTold() {
        assertThat(doubts(azure("box", 10, "a"), azure("attic", 400, "b")))
                .containsExactly("It leads to store/attic, the old one to store/box.");
        assertThat(doubts(azure("box", 10, "a"), new GoogleFacts("project", "a@example.com", "k", "c")))
                .singleElement()
                .asString()
                .contains("Google Cloud Storage", "Azure Blob Storage");
    }

    private static List<String> doubts(@Nullable SecretFacts old, @Nullable SecretFacts next) {
        return SuccessorDoubts.of(credential("old", old), credential("new", next));
    }

    private static AzureFacts azure(String container, int days, String fingerprint) {
        return new AzureFacts("store", container, null, "cw", null, NOW.plusSeconds(days * 86_400L), fingerprint);
    }

    static Credential credential(String name, @Nullable SecretFacts facts) {
        RegisteredSecret registered =
                facts == null ? null : new RegisteredSecret(facts, List.of(), NOW, "Ada Admin", null);
        Instant ends = facts == null ? null : facts.ends();
        return new Credential(name, "", null, null, registered, CredentialNote.NONE, ExpiryState.at(NOW, null, ends));
    }
}
