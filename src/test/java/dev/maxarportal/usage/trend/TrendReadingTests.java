package dev.maxarportal.usage.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.ClosedUsage;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.publisher.Mono;

@PortalTest
class TrendReadingTests {

    private static final String ACCOUNT = "trend-1";

    /** Two years that are over, and the month that is running. */
    private static final UsageView LONG = SomeViews.of(ACCOUNT, "2024-03-01", "2026-03-31");

    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");

    @Autowired
    private TrendReading reading;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private ClosedUsage closed;

    @Autowired
    private Maxar maxar;

    @Autowired
    private JdbcClient database;

    private final List<Integer> progress = new ArrayList<>();

    @BeforeEach
    void ardAnswers() {
        database.sql("DELETE FROM closed_usage WHERE account = ?")
                .param(ACCOUNT)
                .update();
        SomeUsage.nothingRemembered(source);
        given(ard.accountUsage(anyString(), any(), any())).willReturn(answer("2"));
    }

    @Test
    void closedMonthsAreNeverAskedForAgain() {
        assertThat(read(LONG).buckets()).hasSize(25).noneMatch(Bucket::isHole);
        verify(ard, times(26)).accountUsage(eq(ACCOUNT), any(), any());
        SomeUsage.nothingRemembered(source);
        clearInvocations(ard);
        Trend again = read(LONG);
        assertThat(again.buckets()).hasSize(25).noneMatch(Bucket::isHole);
        assertThat(again.area(Category.FRESH)).isEqualByComparingTo("50");
        // The whole range, and the month that is not over.
        verify(ard).accountUsage(ACCOUNT, LocalDate.parse("2024-03-01"), LocalDate.parse("2026-03-31"));
        verify(ard).accountUsage(ACCOUNT, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-10"));
        verify(ard, times(2)).accountUsage(any(), any(), any());
    }

    @Test
    void progressGoesUpToTheEnd() {
        read(LONG);
        assertThat(progress).isSorted().endsWith(25).hasSize(26);
        assertThat(TrendReading.total(LONG)).isEqualTo(25);
        progress.clear();
        SomeUsage.nothingRemembered(source);
        read(LONG);
        assertThat(progress).startsWith(24).endsWith(25).hasSize(2);
    }

    @Test
    void atMostSixCallsAreUnderWay() {
        AtomicInteger underWay = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.defer(() -> {
            synchronized (seen) {
                seen.add(underWay.incrementAndGet());
            }
            return Mono.delay(Duration.ofMillis(20)).map(late -> {
                underWay.decrementAndGet();
                return SomeUsage.of("1", "1", null, null);
            });
        }));
        read(LONG);
        assertThat(seen).hasSize(26).contains(6).allMatch(calls -> calls <= 6);
    }

    @Test
    void failedMonthIsAskedForOnceMore() {
        AtomicInteger calls = failingJanuary(new AtomicInteger(1), 500);
        assertThat(read(LONG).holes()).isZero();
        assertThat(calls).hasValue(2);
    }

    @Test
    void monthThatFailsTwiceIsAHoleAndIsAskedForNextTime() {
        AtomicInteger calls = failingJanuary(new AtomicInteger(2), 500);
        Trend trend = read(LONG);
        assertThat(trend.holes()).isEqualTo(1);
        assertThat(calls).hasValue(2);
        assertThat(trend.buckets().get(22).problem()).isNotNull();
        assertThat(trend.label(trend.buckets().get(22))).isEqualTo("Jan 2026");
        assertThat(trend.check()).extracting(SelfCheck::state).isEqualTo(SelfCheck.State.HOLES);
        assertThat(progress).endsWith(25);
        Trend next = read(LONG);
        assertThat(next.holes()).isZero();
        assertThat(calls).hasValue(3);
    }

    @Test
    void faultThatHadItsSecondTryAlreadyGetsNoThird() {
        AtomicInteger calls = failingJanuary(new AtomicInteger(9), 503);
        assertThat(read(LONG).holes()).isEqualTo(1);
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void refusedPersonIsNotRefusedADozenTimesAndSeesNothingThatWasKept(int status) {
        read(LONG);
        database.sql("DELETE FROM closed_usage WHERE account = ? AND first_day < DATE '2025-06-01'")
                .param(ACCOUNT)
                .update();
        SomeUsage.nothingRemembered(source);
        clearInvocations(ard);
        given(ard.accountUsage(anyString(), any(), any()))
                .willReturn(Mono.error(Failed.status(MaxarService.ARD, status)));
        Trend trend = read(LONG);
        verify(ard, times(1)).accountUsage(any(), any(), any());
        assertThat(trend.buckets()).hasSize(25).allMatch(Bucket::isHole);
        assertThat(trend.problem()).isNotNull();
    }

    @Test
    void monthThatIsRefusedIsTheOnlyHole() {
        failingJanuary(new AtomicInteger(9), 403);
        Trend trend = read(LONG);
        assertThat(trend.holes()).isEqualTo(1);
        assertThat(trend.buckets().get(22).isHole()).isTrue();
    }

    @Test
    void outageLeavesWhatIsKept() {
        read(LONG);
        SomeUsage.nothingRemembered(source);
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        Trend trend = read(LONG);
        assertThat(trend.holes()).isEqualTo(1);
        assertThat(trend.buckets().getLast().isHole()).isTrue();
        assertThat(trend.problem()).isNotNull().extracting(p -> p.problem()).isEqualTo(Problem.TOO_SLOW);
    }

    @Test
    void afterTheTimeLimitTheRestAreHolesAndWhatWasReadIsKept() {
        given(ard.accountUsage(anyString(), any(), any())).willAnswer(call -> {
            LocalDate first = call.getArgument(1);
            return first.isBefore(LocalDate.parse("2024-06-01")) ? answer("2") : Mono.never();
        });
        Trend trend = new TrendReading(maxar, source, closed, Duration.ofMillis(300)).read(LONG, progress::add);
        assertThat(trend.holes()).isEqualTo(22);
        assertThat(trend.problem()).isNull();
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void whatWasReadIsKeptWhenNobodyLooksAnyMore() {
        assertThatThrownBy(() -> reading.read(LONG, done -> {
                    if (done == 10) {
                        throw new IllegalStateException("gone");
                    }
                }))
                .hasMessage("gone");
        assertThat(kept()).isEqualTo(10);
    }

    @Test
    void runningMonthAndEstimatesAreAskedForEachTime() {
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.NUMBERED));
        Trend trend = read(LONG);
        assertThat(trend.isRunning(trend.buckets().getLast())).isTrue();
        assertThat(kept()).isZero();
    }

    @Test
    void sumOfTheMonthsIsCheckedAgainstTheRange() {
        assertThat(read(LONG).check()).extracting(SelfCheck::state).isEqualTo(SelfCheck.State.DIFFERS);
        SomeUsage.nothingRemembered(source);
        given(ard.accountUsage(ACCOUNT, LocalDate.parse("2024-03-01"), LocalDate.parse("2026-03-31")))
                .willReturn(answer("50"));
        assertThat(read(LONG).check()).extracting(SelfCheck::state).isEqualTo(SelfCheck.State.AGREES);
        SomeUsage.nothingRemembered(source);
        given(ard.accountUsage(ACCOUNT, LocalDate.parse("2024-03-01"), LocalDate.parse("2026-03-31")))
                .willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        Trend trend = read(LONG);
        assertThat(trend.holes()).isZero();
        assertThat(trend.check()).extracting(SelfCheck::state).isEqualTo(SelfCheck.State.NO_TOTAL);
    }

    @Test
    void nothingIsAskedForARangeThatCannotBeDivided() {
        Trend trend = read(SomeViews.of(ACCOUNT, "1990-01-01", "2026-03-31"));
        assertThat(trend.complaint()).contains("435 months");
        assertThat(trend.buckets()).isEmpty();
        assertThat(trend.check()).isNull();
        verifyNoInteractions(ard);
    }

    private Trend read(UsageView view) {
        return reading.read(view, progress::add);
    }

    /** Fails so often, and counts. */
    private AtomicInteger failingJanuary(AtomicInteger failures, int status) {
        AtomicInteger calls = new AtomicInteger();
        given(ard.accountUsage(anyString(), eq(JANUARY), any())).willReturn(Mono.defer(() -> {
            calls.incrementAndGet();
            return failures.getAndDecrement() > 0 ? Mono.error(Failed.status(MaxarService.ARD, status)) : answer("2");
        }));
        return calls;
    }

    private int kept() {
        return database.sql("SELECT COUNT(*) FROM closed_usage WHERE account = ?")
                .param(ACCOUNT)
                .query(Integer.class)
                .single();
    }

    private static Mono<ArdUsage> answer(String number) {
        return Mono.just(SomeUsage.of(number, number, "1000", "-1"));
    }
}
