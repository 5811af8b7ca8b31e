package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that is older than what was done since, or slow to show it, does not undo what the portal knows better. */
@PortalTest
class StaleListTests {

    private static final Instant NOW = StillPortal.NOW;
    private static final Instant BEFORE = NOW.minusSeconds(5);
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofMinutes(16));

    @Autowired
    private KeyMemory memory;

    @Autowired
    private KnownKeys known;

    private final String person = UUID.randomUUID().toString();

    @Test
    void listThatBeganToBeReadBeforeADeletionDoesNotUndoIt() {
        seen(BEFORE, "a", "b");
        delete("a");
        seen(NOW, "b");
        seen(BEFORE, "a", "b");
        assertThat(known.find(person, "a"))
                .get()
                .extracting(KnownKey::deletedBy)
                .isEqualTo("Ada");
        seen(NOW, "b");
        assertThat(known.gone(person)).extracting(KnownKey::deletedBy).containsExactly("Ada");
    }

    @Test
    void deletionThatCameToNothingIsForgottenAfterAWhileByTheSameList() {
        seen(BEFORE, "a");
        delete("a");
        seen(NOW, "a");
        assertThat(known.gone(person)).hasSize(1);
        seen(MUCH_LATER, "a");
        assertThat(known.gone(person)).isEmpty();
    }

    @Test
    void keyThatWasMadeWhileAListWasBeingReadIsNotMissing() {
        seen(BEFORE, "a");
        memory.created(person, made("new"));
        seen(NOW, "a", "new");
        seen(BEFORE, "a");
        assertThat(known.gone(person)).isEmpty();
    }

    @Test
    void keyThatTheListIsSlowToShowIsNotMissingUnlessItNeverComes() {
        seen(BEFORE, "a");
        memory.created(person, made("new"));
        seen(NOW.plusSeconds(30), "a");
        assertThat(known.gone(person)).isEmpty();
        seen(MUCH_LATER, "a");
        assertThat(known.gone(person)).extracting(KnownKey::id).containsExactly("new");
    }

    @Test
    void newKeyThatWasListedAndWentElsewhereIsMissingAtOnce() {
        memory.created(person, made("new"));
        seen(NOW.plusSeconds(1), "new");
        seen(NOW.plusSeconds(2));
        assertThat(known.gone(person)).extracting(KnownKey::id).containsExactly("new");
    }

    private void delete(String id) {
        memory.deleted(person, List.of(known.find(person, id).orElseThrow()), "Ada");
    }

    private static KnownKey made(String id) {
        return KnownKey.of(SomeKeys.row(SomeKeys.key(id, id, "2026-05-01"), NOW));
    }

    private void seen(Instant begun, String... ids) {
        memory.seen(
                person,
                Arrays.stream(ids)
                        .map(id -> SomeKeys.row(SomeKeys.key(id, id, "2026-05-01"), NOW))
                        .toList(),
                begun);
    }
}
