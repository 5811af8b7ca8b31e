package dev.maxarportal.apikeys.creation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.SomeKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndAdviceTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATEST = NOW.plus(Duration.ofDays(180));

    private final TimeZone zoneBefore = TimeZone.getDefault();

    @AfterEach
    void zoneOfBefore() {
        TimeZone.setDefault(zoneBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T23:59:59Z, Friday, false",
        "2026-11-28T00:00:00Z, Saturday, true",
        "2026-11-29T23:59:59Z, Sunday, true",
        "2026-11-30T00:00:00Z, Monday, false",
        "2027-01-02T12:00:00Z, Saturday, true"
    })
    void weekendIsThatOfUtcWhereverThePortalRuns(Instant end, String weekday, boolean weekend) {
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            EndAdvice advice = advice(end);
            assertThat(advice.weekday()).isEqualTo(weekday);
            assertThat(advice.isOnWeekend()).isEqualTo(weekend);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T08:30:00Z, 2026-11-27T08:30:00Z, 2026-11-30T08:30:00Z",
        "2026-11-29T08:30:00Z, 2026-11-27T08:30:00Z, 2026-11-30T08:30:00Z",
        "2028-02-26T08:30:00Z, 2028-02-25T08:30:00Z, 2028-02-28T08:30:00Z"
    })
    void fridayBeforeAndMondayAfterAreOffered(Instant end, Instant friday, Instant monday) {
        assertThat(EndAdvice.of(end, List.of(), NOW, end.plus(Duration.ofDays(9)))
                        .workdays())
                .containsExactly(friday, monday);
    }

    @Test
    void nothingIsOfferedThatMayNotBeChosen() {
        Instant sunday = Instant.parse("2026-11-29T08:30:00Z");
        assertThat(EndAdvice.of(sunday, List.of(), NOW, sunday.plusSeconds(60)).workdays())
                .containsExactly(Instant.parse("2026-11-27T08:30:00Z"));
        assertThat(EndAdvice.of(sunday, List.of(), sunday.minusSeconds(60), sunday.plusSeconds(60))
                        .workdays())
                .isEmpty();
        assertThat(EndAdvice.of(sunday, List.of(), sunday.minusSeconds(60), sunday.plusSeconds(60))
                        .isOnWeekend())
                .isTrue();
    }

    @Test
    void keysOfTheSameUtcDayAreNamedUpToThree() {
        Instant end = Instant.parse("2027-01-14T12:00:00Z");
        assertThat(advice(end, key("a", "2027-01-14T00:00:00Z")).howMany()).isEqualTo("1 of your keys already ends");
        EndAdvice two = advice(
                end,
                key("a", "2027-01-14T00:00:00Z"),
                key("b", "2027-01-14T23:59:59Z"),
                key("earlier", "2027-01-13T23:59:59Z"),
                key("later", "2027-01-15"),
                key("unreadable", "soon"));
        assertThat(two.howMany()).isEqualTo("2 of your keys already end");
        assertThat(names(two)).isEqualTo("a and b");
        EndAdvice five = advice(
                end,
                key("a", "2027-01-14"),
                key("b", "2027-01-14"),
                key("", "2027-01-14"),
                key("d", "2027-01-14"),
                key("e", "2027-01-14"));
        assertThat(names(five)).matches("a, b, Key without a name, ending in .{4} and 2 more");
    }

    @Test
    void keyThatHasEndedThatDayIsNoMatter() {
        assertThat(advice(NOW.plusSeconds(3600), key("a", "2026-11-22T01:00:00Z"))
                        .sameDay())
                .isEmpty();
    }

    private static String names(EndAdvice advice) {
        return advice.names().stream()
                .map(named -> named.joint() + named.label())
                .collect(Collectors.joining());
    }

    private static EndAdvice advice(Instant end, KeyRow... keys) {
        return EndAdvice.of(end, List.of(keys), NOW, LATEST);
    }

    private static KeyRow key(String name, String expires) {
        return SomeKeys.row(SomeKeys.key("id-" + name, name, expires), NOW);
    }
}
