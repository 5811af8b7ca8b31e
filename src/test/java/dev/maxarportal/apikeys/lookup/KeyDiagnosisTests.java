package dev.maxarportal.apikeys.lookup;

import static dev.maxarportal.StillPortal.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.apikeys.lookup.KeyDiagnosis.Evidence;
import dev.maxarportal.apikeys.lookup.Pasted.Spelling;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyDiagnosisTests {

    private static final Instant MADE = NOW.minus(Duration.ofDays(40));
    private static final Instant LATER = NOW.plus(Duration.ofDays(40));
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(1));

    private static KeyRow row(@Nullable Instant made, @Nullable Instant ends) {
        return SomeKeys.row(new ApiKey("id", "tiles", null, null, time(ends), time(made)), NOW);
    }

    private static @Nullable MaxarTime time(@Nullable Instant instant) {
        return instant == null ? null : MaxarTime.of(instant.toString());
    }

    private static FoundKey listed(@Nullable Instant ends) {
        return FoundKey.listed(row(MADE, ends), null);
    }

    private static FoundKey remembered(Instant ends, @Nullable Instant missing, @Nullable Instant deleted) {
        KnownKey known = new KnownKey("id", "tiles", "", null, null, MADE, ends, missing, deleted, "Ada");
        return FoundKey.remembered(known, KeyNote.NONE, NOW);
    }

    private static KeyDiagnosis of(@Nullable FoundKey key) {
        return KeyDiagnosis.of(new Evidence(key, true, Spelling.UNTOLD, null, true));
    }

    private static KeyDiagnosis of(FoundKey key, Spelling spelling, @Nullable Instant role, @Nullable Boolean active) {
        return KeyDiagnosis.of(new Evidence(key, true, spelling, role, active));
    }

    @Test
    void keyThatIsWellLeavesOnlyWhatCannotBeTold() {
        KeyDiagnosis diagnosis = of(listed(LATER));
        assertThat(diagnosis.first()).isNull();
        assertThat(diagnosis.verdicts())
                .containsEntry(Refusal.NOT_YOURS, Verdict.NOT_THE_CAUSE)
                .containsEntry(Refusal.DELETED, Verdict.NOT_THE_CAUSE)
                .containsEntry(Refusal.EXPIRED, Verdict.NOT_THE_CAUSE)
                .containsEntry(Refusal.NO_KEYS_TAKEN, Verdict.UNKNOWN)
                .containsEntry(Refusal.MISSPELT, Verdict.UNKNOWN)
                .containsEntry(Refusal.OLD_ROLE, Verdict.UNKNOWN)
                .containsEntry(Refusal.INACTIVE, Verdict.NOT_THE_CAUSE);
    }

    @Test
    void keyOfNobodyIsNotThePersons() {
        KeyDiagnosis diagnosis = of(null);
        assertThat(diagnosis.first()).isEqualTo(Refusal.NOT_YOURS);
        assertThat(diagnosis.on(Refusal.DELETED)).isEqualTo(Verdict.UNKNOWN);
        assertThat(diagnosis.on(Refusal.EXPIRED)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void keyThatIsNotFoundInAListThatTellsNothingCannotBeJudged() {
        KeyDiagnosis diagnosis = KeyDiagnosis.of(new Evidence(null, false, Spelling.UNTOLD, BEFORE, null));
        assertThat(diagnosis.verdicts().values()).containsOnly(Verdict.UNKNOWN);
        assertThat(diagnosis.first()).isNull();
    }

    @Test
    void keyThatWasDeletedOrWentIsToldBeforeItsEnd() {
        assertThat(of(remembered(LATER, null, BEFORE)).first()).isEqualTo(Refusal.DELETED);
        assertThat(of(remembered(LATER, BEFORE, null)).first()).isEqualTo(Refusal.DELETED);
        KeyDiagnosis both = of(remembered(BEFORE, null, BEFORE));
        assertThat(both.first()).isEqualTo(Refusal.DELETED);
        assertThat(both.on(Refusal.EXPIRED)).isEqualTo(Verdict.THE_CAUSE);
        assertThat(both.on(Refusal.NOT_YOURS)).isEqualTo(Verdict.NOT_THE_CAUSE);
    }

    @Test
    void keyThatIsOnlyRememberedMayHaveBeenDeletedMeanwhile() {
        KeyDiagnosis diagnosis = of(remembered(LATER, null, null));
        assertThat(diagnosis.on(Refusal.DELETED)).isEqualTo(Verdict.UNKNOWN);
        assertThat(diagnosis.on(Refusal.EXPIRED)).isEqualTo(Verdict.NOT_THE_CAUSE);
        assertThat(of(remembered(BEFORE, null, null)).first()).isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void keyIsExpiredFromTheMomentOfItsEnd() {
        assertThat(of(listed(NOW)).first()).isEqualTo(Refusal.EXPIRED);
        assertThat(of(listed(NOW.plusSeconds(1))).first()).isNull();
        assertThat(of(listed(null)).on(Refusal.EXPIRED)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void spellingIsJudgedWhereItWasPasted() {
        assertThat(of(listed(LATER), Spelling.WRONG, null, true).first()).isEqualTo(Refusal.MISSPELT);
        assertThat(of(listed(LATER), Spelling.RIGHT, null, true).on(Refusal.MISSPELT))
                .isEqualTo(Verdict.NOT_THE_CAUSE);
    }

    @Test
    void doubtfulSpellingIsNoSureCause() {
        KeyDiagnosis doubtful = of(listed(LATER), Spelling.DOUBTFUL, null, true);
        assertThat(doubtful.on(Refusal.MISSPELT)).isEqualTo(Verdict.MAYBE);
        assertThat(doubtful.isSure()).isFalse();
        assertThat(of(listed(LATER), Spelling.WRONG, null, true).isSure()).isTrue();
        assertThat(of(listed(LATER)).isSure()).isFalse();
    }

    @Test
    void changeOfTheRoleMayBeTheCauseOnlyAfterTheKeyWasMade() {
        KeyDiagnosis after = of(listed(LATER), Spelling.UNTOLD, MADE.plusSeconds(1), true);
        assertThat(after.on(Refusal.OLD_ROLE)).isEqualTo(Verdict.MAYBE);
        assertThat(after.first()).isEqualTo(Refusal.OLD_ROLE);
        assertThat(of(listed(LATER), Spelling.UNTOLD, MADE, true).on(Refusal.OLD_ROLE))
                .isEqualTo(Verdict.NOT_THE_CAUSE);
        FoundKey undated = FoundKey.listed(row(null, LATER), null);
        assertThat(of(undated, Spelling.UNTOLD, BEFORE, true).on(Refusal.OLD_ROLE))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatIsSureIsToldBeforeWhatMayBe() {
        assertThat(of(listed(LATER), Spelling.UNTOLD, BEFORE, false).first()).isEqualTo(Refusal.INACTIVE);
    }

    @Test
    void inactiveUserIsToldEvenIfTheKeyHasExpiredAsWell() {
        KeyDiagnosis both = of(listed(BEFORE), Spelling.WRONG, BEFORE, false);
        assertThat(both.first()).isEqualTo(Refusal.EXPIRED);
        assertThat(both.on(Refusal.MISSPELT)).isEqualTo(Verdict.THE_CAUSE);
        assertThat(both.on(Refusal.INACTIVE)).isEqualTo(Verdict.THE_CAUSE);
        assertThat(of(listed(LATER), Spelling.UNTOLD, null, null).on(Refusal.INACTIVE))
                .isEqualTo(Verdict.UNKNOWN);
    }
}
