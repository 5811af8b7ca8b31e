package dev.maxarportal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

class ExpiryNoticesTests {

    private static final Instant NOW = StillPortal.NOW;

    private final SomeThings room = new SomeThings();
    private final ExpiryNotices notices = new ExpiryNotices(List.of(room), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void allThatEndSoonAreCountedAndTheFirstIsNamed() {
        room.has("expired", -2, 180);
        room.has("first", 2, 180);
        room.has("second", 13, 180);
        assertThat(told()).isEqualTo("SOON 2 first");
    }

    /** What was made for twenty days ends soon in its last five. */
    @Test
    void whatHasMostOfItsLifeBeforeItIsNotToldOf() {
        room.has("young", 10, 20);
        assertThat(notices.of(() -> "ada", "/usage")).isEmpty();
        room.has("old", 12, 180);
        assertThat(told()).isEqualTo("SOON 1 old");
    }

    @Test
    void whatHasExpiredIsToldWhenNothingElseIsPressing() {
        room.has("before", -6, 180);
        room.has("last", -2, 180);
        assertThat(told()).isEqualTo("EXPIRED 2 last");
    }

    @Test
    void whatWasMadeForAFewDaysExpiresInSilence() {
        room.has("demo", -1, 7);
        assertThat(notices.of(() -> "ada", "/usage")).isEmpty();
        room.has("of unknown age", -3, null);
        assertThat(told()).isEqualTo("EXPIRED 1 of unknown age");
    }

    @Test
    void roomIsAskedOnceForAWeekBackAndAFortnightAhead() {
        notices.of(() -> "ada", "/usage");
        assertThat(room.asked).containsExactly("ada 2026-03-03T12:00:00Z 2026-03-24T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/things, false",
        "/things/new, false",
        "/things/one/more, false",
        "/thingsandmore, true",
        "/usage, true",
        "/, true",
        "/error, true"
    })
    void listTellsOfItsOwnThingsItself(String path, boolean told) {
        room.has("first", 2, 180);
        assertThat(notices.of(() -> "ada", path)).hasSize(told ? 1 : 0);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void databaseThatIsAwayIsLoggedOncePerOutageAndLeavesThePage(CapturedOutput log) {
        room.has("first", 2, 180);
        for (int outage = 1; outage <= 2; outage++) {
            room.away = true;
            assertThat(notices.of(() -> "ada", "/usage")).isEmpty();
            assertThat(notices.of(() -> "ada", "/usage")).isEmpty();
            assertThat(log.getAll().split("Pages do not tell what ends soon", -1))
                    .hasSize(outage + 1);
            room.away = false;
            assertThat(told()).isEqualTo("SOON 1 first");
        }
    }

    /** Files and redirects are answers without a page, which alone reads the variable. */
    @Test
    void nobodyIsAskedUntilAPageIsWritten() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/portal/usage");
        request.setContextPath("/portal");
        var variable = new ExpiryModel(notices).notices(() -> "ada", request);
        assertThat(room.asked).isEmpty();
        room.has("first", 2, 180);
        assertThat(variable.getValue()).hasSize(1);
        assertThat(variable.getValue()).hasSize(1);
        assertThat(room.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/things", "/portal/things/new"})
    void contextPathIsNoPartOfThePath(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.setContextPath("/portal");
        assertThat(new ExpiryModel(notices).notices(() -> "ada", request).getValue())
                .isEmpty();
        assertThat(room.asked).isEmpty();
    }

    @Test
    void strangersAreToldNothing() {
        assertThat(new ExpiryModel(notices)
                        .notices(null, new MockHttpServletRequest("GET", "/sign-in"))
                        .getValue())
                .isEmpty();
        assertThat(room.asked).isEmpty();
    }

    private String told() {
        List<ExpiryNotice> told = notices.of(() -> "ada", "/usage");
        assertThat(told).hasSize(1);
        ExpiryNotice notice = told.getFirst();
        return notice.state() + " " + notice.count() + " " + notice.foremost().name();
    }
}
