package dev.maxarportal.usage.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarsandbox.data.DailyUse;
import dev.maxarsandbox.data.SandboxUser;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any range, wherever the portal runs. */
class DivisionPropertyTests {

    private static final TimeZone HERE = TimeZone.getDefault();

    @Provide
    Arbitrary<Days> ranges() {
        Arbitrary<LocalDate> first = Arbitraries.longs()
                .between(
                        LocalDate.of(1999, 1, 1).toEpochDay(),
                        LocalDate.of(2101, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> length = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 110), Arbitraries.integers().between(0, 3600));
        return Combinators.combine(first, length).as((day, more) -> new Days(day, day.plusDays(more)));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    }

    @Property
    void bucketsCoverTheElapsedDaysWithoutGapOrOverlap(
            @ForAll("ranges") Days range,
            @ForAll @IntRange(min = -10, max = 3700) int today,
            @ForAll("zones") String zone) {
        LocalDate now = range.first().plusDays(today);
        Division division = inZone(zone, () -> Division.of(SomeViews.of("a", range, now)));
        LocalDate next = range.first();
        for (Days span : division.spans()) {
            assertThat(span.first()).isEqualTo(next);
            assertThat(
                            division.grain() == Grain.MONTH
                                    ? YearMonth.from(span.first()).equals(YearMonth.from(span.last()))
                                    : span.length() <= 7)
                    .isTrue();
            next = span.last().plusDays(1);
        }
        Days elapsed = range.until(now);
        assertThat(next)
                .isEqualTo(elapsed == null ? range.first() : elapsed.last().plusDays(1));
        assertThat(division.spans().isEmpty()).isEqualTo(division.complaint() != null);
        division.spans().stream().skip(1).forEach(span -> assertThat(
                        division.grain() == Grain.MONTH
                                ? span.first().getDayOfMonth() == 1
                                : span.first().getDayOfWeek() == DayOfWeek.MONDAY)
                .isTrue());
    }

    @Property(tries = 100)
    void monthsAddUpToTheRange(@ForAll("ranges") Days range, @ForAll("zones") String zone) {
        LocalDate now = range.last();
        Trend trend = inZone(zone, () -> {
            List<Bucket> buckets = Division.of(SomeViews.of("a", range, now)).spans().stream()
                    .map(span -> new Bucket(span, used(span), null))
                    .toList();
            SelfCheck check = SelfCheck.of(buckets, new Outcome<>(used(range), null));
            return new Trend(SomeViews.of("a", range, now), Grain.of(range), buckets, check, null);
        });
        assertThat(trend.check()).isEqualTo(new SelfCheck(SelfCheck.State.AGREES, List.of(), null));
    }

    /** As the sandbox's person used it, added up day by day. */
    private static UsageFigures used(Days days) {
        SandboxUser user = SandboxUser.of(43, "uma@example.com", "Uma User");
        BigDecimal[] sum = {BigDecimal.ZERO, BigDecimal.ZERO};
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            DailyUse.invented().of(user, day).values().forEach(area -> {
                sum[0] = sum[0].add(area);
                sum[1] = sum[1].add(area.multiply(new BigDecimal("24.95")));
            });
        }
        ArdUsage.Area area = new ArdUsage.Area(sum[0], null, BigDecimal.ZERO, null, sum[0], null);
        ArdUsage.Cost cost = new ArdUsage.Cost(sum[1], null, BigDecimal.ZERO, null, sum[1], null);
        return UsageFigures.of(new ArdUsage(area, cost, null, null), Instant.EPOCH);
    }

    private static <T> T inZone(String zone, java.util.function.Supplier<T> work) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        try {
            return work.get();
        } finally {
            TimeZone.setDefault(HERE);
        }
    }
}
