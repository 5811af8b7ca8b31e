package dev.maxarportal.apikeys.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.SomeKeys;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The checklist of a replacement, what it notes about the new key, and when its traces go. */
@PortalTest
class ReplacementUsesTests extends OneKeyToReplace {

    @Autowired
    private ReplacementPanel panel;

    @Autowired
    private Replacements replacements;

    @Test
    void newKeyIsNotedWhereItWasTickedAndWhereSomebodyNotedItByHand() {
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("Map team", "tile server\natlas", ""));
        visit.post(id, "name", "tiles-2");
        String newId = maxar.newId("tiles-2");
        assertThat(notes.of(ReplacementVisit.PERSON, newId)).isEqualTo(new KeyNote("Map team", "", ""));
        notes.keep(ReplacementVisit.PERSON, newId, new KeyNote("Uma", "laptop", ""));
        tick("tile server", "atlas");
        assertThat(usesOf(newId)).containsExactly("laptop", "tile server", "atlas");
        tick("atlas");
        assertThat(usesOf(newId)).containsExactly("laptop", "atlas");
        tick();
        assertThat(notes.of(ReplacementVisit.PERSON, newId)).isEqualTo(new KeyNote("Uma", "laptop", ""));
        assertThat(usesOf(id)).containsExactly("tile server", "atlas");
    }

    @Test
    void moreTickedPlacesThanNotesHoldAreStillTicked() {
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("", "a".repeat(1_500), ""));
        visit.post(id, "name", "tiles-2");
        String newId = maxar.newId("tiles-2");
        notes.keep(ReplacementVisit.PERSON, newId, new KeyNote("", "b".repeat(1_500), ""));
        tick("a".repeat(1_500));
        assertThat(visit.form(id).words()).contains("1 of 1 place has the new key.");
        assertThat(usesOf(newId)).containsExactly("b".repeat(1_500));
    }

    @Test
    void placesThatLackTheNewKeyAreToldBesideTheButtonThatRetiresTheOld() {
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("", "tile server\natlas", ""));
        visit.post(id, "name", "tiles-2");
        tick("atlas");
        assertThat(visit.form(id).words()).contains("1 of 2 places still lack the new key.");
        tick("atlas", "tile server");
        assertThat(visit.form(id).words()).doesNotContain("still lack");
    }

    @Test
    void listForgetsAReplacementOfWhichNeitherKeyIsLeft() {
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("", "tile server", ""));
        visit.post(id, "name", "tiles-2");
        maxar.lose("tiles");
        assertThat(shown()).hasSize(1);
        maxar.remove(maxar.newId("tiles-2"));
        assertThat(shown()).as("a list that is late").hasSize(1);
        visit.beganBefore(Duration.ofMinutes(11));
        assertThat(shown()).isEmpty();
    }

    @Test
    void onlyReplacementsOfLongAgoWithoutAnyKeyLeftAreDeleted() {
        visit.post(id, "name", "tiles-2");
        maxar.lose("tiles");
        visit.form(id);
        visit.beganBefore(Duration.ofDays(31));
        replacements.forgetLongOver();
        assertThat(visit.rows()).as("the new key is there").hasSize(1);
        maxar.remove(maxar.newId("tiles-2"));
        visit.form(id);
        visit.beganBefore(Duration.ofDays(29));
        replacements.forgetLongOver();
        assertThat(visit.rows()).as("not long ago").hasSize(1);
        visit.beganBefore(Duration.ofDays(31));
        replacements.forgetLongOver();
        assertThat(visit.rows()).isEmpty();
    }

    private void tick(String... places) {
        String[] fields = new String[2 + 2 * places.length];
        fields[0] = "id";
        fields[1] = id;
        for (int i = 0; i < places.length; i++) {
            fields[2 + 2 * i] = "done";
            fields[3 + 2 * i] = places[i];
        }
        visit.send("/api-keys/replace/uses", fields);
    }

    private List<String> usesOf(String key) {
        return notes.of(ReplacementVisit.PERSON, key).uses();
    }

    private List<ReplacementPanel.Row> shown() {
        List<KeyRow> list = Objects.requireNonNull(keys.list()
                .map(key -> SomeKeys.row(key, StillPortal.NOW))
                .collectList()
                .block());
        return panel.of(ReplacementVisit.PERSON, list).rows();
    }
}
