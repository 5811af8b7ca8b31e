package dev.maxarportal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
import dev.maxarportal.expiry.ExpiryCalendar.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryCalendarTests {

    private static final Instant NOW = StillPortal.NOW;

    @Test
    void eventIsAtTheExactEndInUtc() throws IOException {
        Instant ends = Instant.parse("2028-02-29T23:59:59.987654321Z");
        assertThat(lines(new Event("1@x", "It ends", "Renew it", null, ends, "https://portal.example/list?q=1")))
                .containsSubsequence(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "UID:1@x",
                        "DTSTAMP:20260310T120000Z",
                        "SEQUENCE:0",
                        "DTSTART:20280229T235959Z",
                        "SUMMARY:It ends",
                        "DESCRIPTION:Renew it",
                        "URL:https://portal.example/list?q=1",
                        "END:VEVENT",
                        "END:VCALENDAR")
                .doesNotContain("DTEND");
    }

    @Test
    void eventWithoutAnAddressHasNone() throws IOException {
        assertThat(lines(event("x", Duration.ofDays(180), Duration.ofDays(100))))
                .noneMatch(line -> line.startsWith("URL"));
    }

    @ParameterizedTest
    @CsvSource({
        "P180D, P100D, '-P14D,-P3D'",
        "P180D, P10D, '-P3D,-P1D'",
        "P60D, P60D, '-P14D,-P3D'",
        "P30D, P30D, '-P3D,-P1D'",
        "P7D, P7D, -P1D",
        "P2D, P2D, ''",
        "P180D, PT5H, ''",
        "P180D, P3D, '-P1D'"
    })
    void alarmsComeAsEarlyAsTheLifeAllowsAndNeverInThePast(Duration life, Duration left, String alarms)
            throws IOException {
        List<String> lines = lines(event("x", life, left));
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("TRIGGER;"))
                        .map(line -> line.substring("TRIGGER;RELATED=START:".length()))
                        .toList())
                .isEqualTo(alarms.isEmpty() ? List.of() : Arrays.asList(alarms.split(",")));
        assertThat(lines.stream().filter("BEGIN:VALARM"::equals).count())
                .isEqualTo(lines.stream().filter("END:VALARM"::equals).count());
    }

    @Test
    void unknownBeginHasBothAlarms() throws IOException {
        assertThat(lines(new Event("1", "x", "y", null, NOW.plus(Duration.ofDays(20)), null)))
                .contains("TRIGGER;RELATED=START:-P14D", "TRIGGER;RELATED=START:-P3D");
    }

    @Test
    void textCannotBreakOutOfItsProperty() throws IOException {
        String nasty = "a,b;c\\d:\"e\"\r\nEND:VEVENT\rX:1\nY:2 <script>alert(1)</script>\u0000\u0007\ud83d";
        List<String> lines = lines(event(nasty, Duration.ofDays(180), Duration.ofDays(100)));
        assertThat(lines)
                .contains("SUMMARY:a\\,b\\;c\\\\d:\"e\"\\nEND:VEVENT\\nX:1\\nY:2 <script>alert(1)</script>")
                .containsOnlyOnce("END:VEVENT");
        assertThat(lines.stream().filter(line -> line.startsWith("SUMMARY:")).map(ExpiryCalendarTests::unescaped))
                .containsExactly("SUMMARY:a,b;c\\d:\"e\"\nEND:VEVENT\nX:1\nY:2 <script>alert(1)</script>");
    }

    @Test
    void addressCannotBreakOutEither() throws IOException {
        assertThat(lines(new Event("1", "x", "y", null, NOW.plusSeconds(60), "https://p/\r\nEND:VCALENDAR")))
                .containsOnlyOnce("END:VCALENDAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "日本", "🛰", "👩🏽‍🚀", "a🛰é日"})
    void linesHaveAtMost75OctetsAndNoCharacterIsCut(String part) throws IOException {
        for (int shift = 0; shift < 5; shift++) {
            String name = "-".repeat(shift) + part.repeat(80);
            String file = file(event(name, Duration.ofDays(180), Duration.ofDays(100)));
            assertThat(file.split("\r\n")).allSatisfy(line -> {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets).hasSizeLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            });
            assertThat(unfolded(file)).contains("SUMMARY:" + name);
        }
    }

    @Test
    void everyLineEndsWithCrLf() throws IOException {
        String file = file(event("a\nb", Duration.ofDays(180), Duration.ofDays(100)));
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    private static Event event(String what, Duration life, Duration left) {
        Instant ends = NOW.plus(left);
        return new Event("1@x", what, "Renew it", ends.minus(life), ends, null);
    }

    private static String file(Event... events) throws IOException {
        StringBuilder file = new StringBuilder();
        ExpiryCalendar.write(file, NOW, Stream.of(events));
        return file.toString();
    }

    private static List<String> lines(Event event) throws IOException {
        return unfolded(file(event));
    }

    private static List<String> unfolded(String file) {
        return List.of(file.replace("\r\n ", "").split("\r\n"));
    }

    private static @Nullable String unescaped(String line) {
        return line.replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
    }
}
