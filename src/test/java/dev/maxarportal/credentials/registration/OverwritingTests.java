package dev.maxarportal.credentials.registration;

import static dev.maxarportal.credentials.registration.Credentials.credential;
import static dev.maxarportal.credentials.registration.Credentials.registeredAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverwritingTests {

    private static final String BEFORE = "2026-03-01T10:00:00Z";
    private static final Credential THERE = credential("a", BEFORE, null);

    @Test
    void freeNameMayBeWritten() {
        assertThat(Overwriting.of(form("a", null, null, null), null)).isEqualTo(Overwriting.ALLOWED);
        assertThat(Overwriting.of(form("a", "true", "a", null), null)).isEqualTo(Overwriting.ALLOWED);
    }

    @Test
    void takenNameIsWrittenOnlyWhenItWasSeenAndTyped() {
        String seen = Seen.of(THERE);
        assertThat(Overwriting.of(form("a", null, null, null), THERE)).isEqualTo(Overwriting.TO_BE_ASKED);
        assertThat(Overwriting.of(form("a", "true", "a", null), THERE)).isEqualTo(Overwriting.TO_BE_ASKED);
        assertThat(Overwriting.of(form("a", null, "a", seen), THERE)).isEqualTo(Overwriting.TO_BE_ASKED);
        assertThat(Overwriting.of(form("a", "true", null, seen), THERE)).isEqualTo(Overwriting.TO_BE_CONFIRMED);
        assertThat(Overwriting.of(form("a", "true", "A", seen), THERE)).isEqualTo(Overwriting.TO_BE_CONFIRMED);
        assertThat(Overwriting.of(form(" a ", "true", " a ", seen), THERE)).isEqualTo(Overwriting.ALLOWED);
        assertThat(Overwriting.of(form("a", "a", null, seen), THERE)).isEqualTo(Overwriting.ALLOWED);
    }

    @Test
    void otherStateThanTheOneSeenStops() {
        String seen = Seen.of(THERE);
        assertThat(Overwriting.of(form("a", "true", "a", seen), credential("a", "2026-03-01T10:00:01Z", null)))
                .isEqualTo(Overwriting.CHANGED_MEANWHILE);
        assertThat(Overwriting.of(form("a", "true", "a", seen), credential("a", BEFORE, registeredAt(BEFORE))))
                .isEqualTo(Overwriting.CHANGED_MEANWHILE);
        assertThat(Overwriting.of(form("a", "true", "a", seen), null)).isEqualTo(Overwriting.GONE_MEANWHILE);
    }

    @Test
    void whatWasSeenOfAnotherNameCountsNothing() {
        String seen = Seen.of(THERE);
        assertThat(Overwriting.of(form("b", "true", "b", seen), credential("b", BEFORE, null)))
                .isEqualTo(Overwriting.TO_BE_ASKED);
        assertThat(Overwriting.of(form("b", "true", "b", seen), null)).isEqualTo(Overwriting.ALLOWED);
    }

    @Test
    void twoWritesOfThisPortalWithinASecondAreToldApart() {
        assertThat(Seen.of(credential("a", BEFORE, registeredAt("2026-03-01T10:00:00.100Z"))))
                .isNotEqualTo(Seen.of(credential("a", BEFORE, registeredAt("2026-03-01T10:00:00.200Z"))))
                .hasSizeLessThan(30);
    }

    private static RegistrationForm form(
            String name, @Nullable String overwrite, @Nullable String confirm, @Nullable String seen) {
        return new RegistrationForm(name, "azure", null, null, "", overwrite, confirm, seen, null, null);
    }
}
