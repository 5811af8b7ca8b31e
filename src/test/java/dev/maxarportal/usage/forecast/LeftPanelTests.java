package dev.maxarportal.usage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageViews;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What the panel tells; today is {@link StillPortal#NOW}. */
@PortalTest
class LeftPanelTests {

    @Autowired
    private LeftReading reading;

    @Autowired
    private UsageViews views;

    @Autowired
    private UsageSource source;

    @Autowired
    private ArdApi ard;

    @Autowired
    private SpringTemplateEngine templates;

    @Autowired
    private ApplicationContext portal;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2028-02-20"));
    }

    @Test
    void panelNamesTheDaysBetweenWhichALimitIsReached() {
        usage("2026-02-20", "2027-02-19", SomeUsage.of("1", "6000", "10000", "4000"));
        usage("2026-02-09", "2026-03-10", SomeUsage.of("1", "3000", "10000", "4000"));
        usage("2025-12-11", "2026-03-10", SomeUsage.of("1", "1800", "10000", "4000"));
        assertThat(panel().words())
                .contains(
                        "Of the limits of the contract year from 20 Feb 2026 to 19 Feb 2027",
                        "The contract ends on 20 Feb 2028, in 712 days.",
                        "Fresh: 60 % used US$ 4,000.00 of US$ 10,000.00 left",
                        "Reached between 19 Apr 2026 (in 40 days) and 26 Sep 2026 (in 200 days)",
                        "US$ 100.00 a day in the last 30 days, US$ 20.00 a day in the last 90 days");
    }

    @Test
    void limitThatIsReachedAtOnePaceOnlyIsToldSo() {
        usage("2026-02-20", "2027-02-19", SomeUsage.of("1", "6000", "10000", "4000"));
        usage("2026-02-09", "2026-03-10", SomeUsage.of("1", "3000", "10000", "4000"));
        usage("2025-12-11", "2026-03-10", SomeUsage.of("1", "90", "10000", "4000"));
        assertThat(panel().words())
                .contains(
                        "Reached not before 19 Apr 2026 (in 40 days); at the slower pace not at all in this contract year");
        assertThat(left().foremost().category()).isEqualTo(Category.TOTAL);
    }

    @Test
    void lastYearOfAContractEndsWithIt() {
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-06-01", "2026-05-31"));
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", "30", "10000", "4000")));
        assertThat(panel().words())
                .contains("At this pace not reached before the contract ends", "ends on 31 May 2026, in 82 days.");
    }

    @Test
    void paceIsThatOfTheContractOnly() {
        SomeUsage.answeredBy(ard, SomeUsage.account("2026-03-01", "2027-02-28"));
        usage("2026-03-01", "2027-02-28", SomeUsage.of("1", "1000", "2000", "1000"));
        usage("2026-03-01", "2026-03-10", SomeUsage.of("1", "1000", "2000", "1000"));
        assertThat(panel().words())
                .contains("Reached about 20 Mar 2026 (in 10 days)", "US$ 100.00 a day in the last 10 days")
                .doesNotContain("10 days, US$");
        verify(ard, never()).userUsage(anyString(), eq(LocalDate.parse("2026-02-09")), any());
    }

    @Test
    void contractThatIsOverOrHasNotBegunHasNoForecast() {
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-01-01", "2025-12-31"));
        assertThat(panel().words())
                .contains("The contract ended on 31 Dec 2025, 69 days ago.")
                .doesNotContain("a day in");
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2026-04-01", "2027-03-31"));
        assertThat(panel().words()).contains("When the limit is reached cannot be said");
    }

    @Test
    void withoutAContractThePaceStillTellsDays() {
        SomeUsage.answeredBy(ard, SomeUsage.account(null, null));
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", "900", "9000", "300")));
        assertThat(panel().words())
                .contains(
                        "Of the limits of the whole subscription.",
                        "Reached between 20 Mar 2026 (in 10 days) and 9 Apr 2026")
                .doesNotContain("contract");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1, 'Unlimited: Fresh, Standard, Training, Tasking, Total.'",
        ", , 'No limit is reported for: Fresh, Standard, Training, Tasking, Total.'"
    })
    void nothingIsForetoldWithoutALimit(@Nullable String limit, @Nullable String balance, String words) {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", "900", limit, balance)));
        assertThat(panel().words()).contains(words).doesNotContain("a day", "%", "derived");
    }

    @ParameterizedTest
    @CsvSource({
        "10000, , 'US$ 10,000.00, what is left is not reported When the limit is reached cannot be said'",
        "100, 0, '100 % used US$ 0.00 of US$ 100.00 left The limit is reached'"
    })
    void whatMaxarDoesNotTellIsNotMadeUp(String limit, @Nullable String balance, String words) {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", null, limit, balance)));
        assertThat(panel().words()).contains(words).doesNotContain("null", "a day");
    }

    @Test
    void oneOfBothPacesIsBetterThanNone() {
        usage("2026-02-20", "2027-02-19", SomeUsage.of("1", "6000", "10000", "4000"));
        usage("2026-02-09", "2026-03-10", SomeUsage.of("1", "3000", "10000", "4000"));
        given(ard.userUsage(anyString(), eq(LocalDate.parse("2025-12-11")), any()))
                .willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        assertThat(panel().words())
                .contains("Reached about 19 Apr 2026", "ARD did not tell all of the usage of the last 30 and 90 days");
    }

    @Test
    void panelKeepsItsPlaceWhereArdFails() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        assertThat(panel().words()).contains("What is left", "Try again").doesNotContain("Unlimited");
    }

    @Test
    void ageOfTheFiguresIsTold() {
        assertThat(panel().words()).contains("Fetched 10 Mar 2026, 12:00 UTC .");
    }

    @Test
    void meterIsAPictureOfThePercents() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", "1", "1000", "275")));
        assertThat(panel().all("class=\"used\" height=\"6\" rx=\"1\" width=\"([^\"]*)\""))
                .hasSize(5)
                .containsOnly("72");
        assertThat(panel().html()).doesNotContain("style=");
    }

    @Test
    void questionsAreAskedAtTheSameTime() {
        AtomicInteger asked = new AtomicInteger();
        Sinks.One<Boolean> allAsked = Sinks.one();
        given(ard.userUsage(anyString(), any(), any()))
                .willReturn(Mono.defer(() -> {
                            if (asked.incrementAndGet() == 3) {
                                allAsked.tryEmitValue(true);
                            }
                            return allAsked.asMono();
                        })
                        .timeout(Duration.ofSeconds(5))
                        .thenReturn(SomeUsage.NUMBERED));
        assertThat(left().lines()).hasSize(5);
    }

    private void usage(String from, String to, ArdUsage answer) {
        given(ard.userUsage(anyString(), eq(LocalDate.parse(from)), eq(LocalDate.parse(to))))
                .willReturn(Mono.just(answer));
    }

    private Left left() {
        CurrentUser uma =
                (CurrentUser) SignedIn.token(new ArdIdentity("u-1", SignedIn.ACCOUNT, "Uma", null, true, Role.USER))
                        .getPrincipal();
        return Objects.requireNonNull(views.settled(uma, new UsageQuery(null, null, null, null))
                .flatMap(reading::of)
                .block());
    }

    private Page panel() {
        Context context = new Context();
        context.setVariable("left", left());
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(portal, null));
        return new Page(templates.process("usage/left", Set.of("left"), context));
    }
}
