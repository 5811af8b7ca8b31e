package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The memory neither grows for ever nor stops without a word. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class KeyForgettingTests {

    private static final Instant NOW = StillPortal.NOW;

    @Autowired
    private KeyMemory memory;

    @Autowired
    private KnownKeys known;

    @Autowired
    private ForgottenKeys forgotten;

    @Autowired
    private KeyNotes notes;

    private final String person = UUID.randomUUID().toString();

    @Test
    void goneKeysDoNotKeepNewOnesFromBeingRememberedAndTheOldestGoFirst(CapturedOutput output) {
        for (int time = 0; time < 5; time++) {
            memory.seen(person, some(time * 9_000, 9_000), NOW.plusSeconds(time));
        }
        assertThat(known.all(person)).hasSize(40_000);
        assertThat(known.find(person, "k44999")).get().matches(key -> !key.isGone());
        assertThat(known.find(person, "k9000")).isPresent();
        assertThat(known.gone(person)).hasSize(31_000).noneMatch(key -> key.id().equals("k0"));
        assertThat(output).containsOnlyOnce("The 5000 keys that went first are forgotten");
    }

    @Test
    void listThatIsTooLongIsRememberedInPartAndToldInTheLog(CapturedOutput output) {
        List<KeyRow> list = some(0, 20_003);
        memory.seen(person, list, NOW);
        memory.seen(person, list, NOW);
        assertThat(known.all(person)).hasSize(20_000);
        assertThat(output).containsOnlyOnce("A list holds 20003 keys; 3 of them are not remembered");
    }

    @Test
    void longGoneKeysAreForgottenWithTheirNotes() {
        memory.seen(person, some(1, 2), NOW);
        memory.seen(person, some(2, 1), NOW);
        notes.keep(person, "k1", new KeyNote("Ada", "QGIS", ""));
        notes.keep(person, "k2", new KeyNote("Uma", "", ""));
        forgotten.overBefore(NOW);
        assertThat(known.find(person, "k1")).isPresent();
        forgotten.overBefore(NOW.plusSeconds(1));
        assertThat(known.all(person)).extracting(KnownKey::id).containsExactly("k2");
        assertThat(notes.all(person)).containsOnlyKeys("k2");
    }

    @Test
    void keysOfPeopleWhoNeverCameBackAreForgottenLongAfterTheirEnd() {
        memory.seen(
                person,
                List.of(
                        SomeKeys.row(SomeKeys.endingIn("past", Duration.ofDays(-731)), NOW),
                        SomeKeys.row(SomeKeys.endingIn("recent", Duration.ofDays(-729)), NOW),
                        SomeKeys.row(SomeKeys.key("endless", "endless", null), NOW)),
                NOW);
        notes.keep(person, "past", new KeyNote("Ada", "QGIS", ""));
        memory.forgetLongOver();
        assertThat(known.all(person)).extracting(KnownKey::id).containsExactlyInAnyOrder("recent", "endless");
        assertThat(notes.all(person)).isEmpty();
    }

    private static List<KeyRow> some(int first, int howMany) {
        return IntStream.range(first, first + howMany)
                .mapToObj(number -> SomeKeys.row(SomeKeys.key("k" + number, "k", "2026-05-01"), NOW))
                .toList();
    }
}
