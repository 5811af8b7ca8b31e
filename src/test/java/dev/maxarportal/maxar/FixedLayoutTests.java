package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way of reading a time must never say anything else than the general one. */
class FixedLayoutTests {

    private static final List<String> DAYS = Stream.of("0000", "0001", "1900", "1969", "2000", "2023", "2024", "9999")
            .flatMap(year -> Stream.of("00", "01", "02", "04", "06", "09", "11", "12", "13", "99")
                    .flatMap(month -> Stream.of("00", "01", "28", "29", "30", "31", "32", "99")
                            .map(day -> year + "-" + month + "-" + day)))
            .toList();

    private static void assertSame(String text) {
        String bare = text.strip();
        Instant fast = FixedLayout.read(bare);
        Instant general = MaxarTime.inAnyForm(bare);
        if (fast != null) {
            assertThat(fast).as(text).isEqualTo(general);
        }
        assertThat(MaxarTime.of(text)).isEqualTo(bare.isEmpty() ? null : new MaxarTime(text, general));
    }

    @Test
    void everyDayIsTheSame() {
        for (String day : DAYS) {
            assertSame(day);
            assertSame(day + "T23:59:59.9Z");
            assertThat(FixedLayout.read(day) == null).as(day).isEqualTo(MaxarTime.inAnyForm(day) == null);
        }
    }

    @Test
    void everyTimeOfDayIsTheSame() {
        for (String hour : List.of("00", "09", "12", "23", "24", "25", "99", " 1", "-1", "1", "001")) {
            for (String minute : List.of("00", "59", "60", "99", "+1", "")) {
                for (String second : List.of("00", "07", "59", "60", "61", "99", "5", "")) {
                    for (String between : List.of("T", "t", " ", "", "_")) {
                        String text = "2024-02-29" + between + hour + ":" + minute + ":" + second;
                        Stream.of("", "Z", "z", ".5", ".Z", ".").forEach(end -> assertSame(text + end));
                    }
                }
            }
        }
    }

    @Test
    void everyFractionAndZoneIsTheSame() {
        IntStream.rangeClosed(0, 11).mapToObj("12345678901"::substring).forEach(digits -> {
            for (String zone : List.of("", "Z", "z", "ZZ", " Z", "+00:00", "-05:30", "+02", "+0200", "[UTC]", "T")) {
                Stream.of(".", ",", "", ".0", ".-", ". ").forEach(point -> {
                    assertSame("2023-10-23T17:26:24" + point + digits + zone);
                    assertSame("2023-10-23T17:26" + point + digits + zone);
                    assertSame("2023-10-23" + point + digits + zone);
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10-23T17:26:24.660856Z",
                "2023-10-23 17:26:24",
                "2024-02-29t00:00:00z",
                "+2023-10-23T17:26:24",
                "12023-10-23T17:26:24Z"
            })
    void everyTextThatIsAlmostATimeIsTheSame(String time) {
        String foreign = "0123456789-+:.,TtZz /٣０é\0";
        for (int at = 0; at <= time.length(); at++) {
            assertSame(time.substring(0, at));
            assertSame(time.substring(at));
            for (char character : foreign.toCharArray()) {
                assertSame(time.substring(0, at) + character + time.substring(at));
                assertSame(time.substring(0, at) + character + time.substring(Math.min(at + 1, time.length())));
            }
        }
    }

    @Test
    void randomTimesAreTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = "%04d-%02d-%02d%s%02d:%02d:%02d.%03d%s"
                    .formatted(
                            random.nextInt(10_000),
                            random.nextInt(14),
                            random.nextInt(33),
                            random.nextBoolean() ? "T" : " ",
                            random.nextInt(26),
                            random.nextInt(62),
                            random.nextInt(62),
                            random.nextInt(1_000),
                            random.nextBoolean() ? "Z" : "");
            assertSame(text);
        }
    }

    /** Else all of the above would compare nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-30T00:00:00",
                "2024-04-20 17:26:24",
                "2023-10-23T19:46:17.367682819Z",
                "2023-10-23T17:26:24.660856Z",
                "2021-03-12T21:14:17Z",
                "2024-04-20t17:26:24.5z",
                "2023-02-20"
            })
    void layoutsThatMaxarUsesForKeysAreReadTheFastWay(String text) {
        assertThat(FixedLayout.read(text)).isNotNull();
    }
}
