package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ComparisonPageTests extends UsagePages {

    @Test
    void everyCategoryAndTheTotalStandAgainstThePeriodBefore() {
        before("2026-01-01", Mono.just(SomeUsage.of("10", "50", "100", "50")));
        Page page = page("from=2026-02-01&to=2026-02-28");
        verify(ard).userUsage(SignedIn.USER, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
        assertThat(page.words())
                .contains(
                        "1 Feb 2026 to 28 Feb 2026 (28 days) against 1 Jan 2026 to 31 Jan 2026 (31 days) .",
                        "The two periods differ in length.");
        assertThat(page.rows())
                .contains(
                        "Fresh 10.0 11.0 +1.0 +10.0 % 50.00 21.00 −29.00 −58.0 %",
                        "Total 10.0 15.0 +5.0 +50.0 % 50.00 25.00 −25.00 −50.0 %");
    }

    @Test
    void nothingBeforeAndNoPriceAreSaidInWords() {
        before("2026-01-01", Mono.just(SomeUsage.of("0", null, null, null)));
        assertThat(page("from=2026-02-01&to=2026-02-28").rows())
                .contains("Fresh 0.0 11.0 +11.0 nothing before not priced 21.00 cannot be compared");
    }

    @Test
    void rangeThatGoesOnSaysWhichDaysAreCompared() {
        assertThat(page("").words())
                .contains(
                        "20 Feb 2026 to 10 Mar 2026 (19 days) against 20 Feb 2025 to 10 Mar 2025 (19 days) .",
                        "only its days until today are compared, and today is not over yet")
                .doesNotContain("differ in length", "The contract began");
    }

    @Test
    void rangeThatEndsTodaySaysThatTodayIsNotOver() {
        assertThat(page("from=2026-02-09&to=2026-03-10").words())
                .contains("Today is not over yet.")
                .doesNotContain("The range goes on");
        assertThat(page("from=2026-02-08&to=2026-03-09").words()).doesNotContain("not over yet");
    }

    @Test
    void ageOfTheFiguresBeforeIsToldAndThatTheyAreOldOnes() {
        page("from=2026-02-01&to=2026-02-28");
        source.forget((CurrentUser) SignedIn.token(null).getPrincipal());
        before("2026-01-01", Mono.error(Failed.status(MaxarService.ARD, 503)));
        assertThat(page("from=2026-02-01&to=2026-02-28").words())
                .contains("ARD has a fault of its own. The period before was fetched 10 Mar 2026, 12:00 UTC .");
    }

    @Test
    void daysBeforeThatNobodyAsksForAreNotComparedWith() {
        assertThat(page("from=1900-01-01&to=2026-02-28").words())
                .contains("There are no days before that ARD could be asked for.", "Compared with the period before");
    }

    @Test
    void periodBeforeThatCannotBeReadLeavesTheRestOfThePage() {
        before("2026-01-01", Mono.error(Failed.status(MaxarService.ARD, 503)));
        assertThat(page("from=2026-02-01&to=2026-02-28").words())
                .contains(
                        "The period before could not be read. ARD has a fault of its own.",
                        "US$ 25.00",
                        "What is left");
    }

    @Test
    void rangeToComeHasNothingToCompare() {
        assertThat(page("from=2026-04-01&to=2026-04-30").words()).contains("The range has not begun yet.");
    }

    @Test
    void rangeOfUnknownDaysHasNothingToCompare() {
        given(ard.account(anyString())).willReturn(Mono.just(SomeUsage.account(null, null)));
        assertThat(page("").words()).contains("There is nothing to compare with, because ARD does not tell");
    }

    @Test
    void daysOfTheFirstContractYearAreSaidToHaveLittleBefore() {
        assertThat(page("from=2025-02-20&to=2026-02-19").words())
                .contains("The contract began on 20 Feb 2025, so that there may be less to compare with.");
    }

    private void before(String from, Mono<dev.maxarportal.maxar.ArdUsage> answer) {
        given(ard.userUsage(anyString(), eq(LocalDate.parse(from)), any())).willReturn(answer);
    }

    private Page page(String query) {
        return Page.of(mvc.get().uri("/usage?" + query).with(SignedIn.admin()).exchange());
    }
}
