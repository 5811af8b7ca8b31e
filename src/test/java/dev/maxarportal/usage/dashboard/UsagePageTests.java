package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class UsagePageTests extends UsagePages {

    @Test
    void firstSightIsOnesOwnUsageInTheCurrentContractYear() {
        Page page = page("", SignedIn.admin());
        verify(ard).userUsage(SignedIn.USER, LocalDate.parse("2026-02-20"), LocalDate.parse("2027-02-19"));
        assertThat(page.words())
                .contains(
                        "in Example <Survey> Ltd",
                        "Your usage from 20 Feb 2026 to 19 Feb 2027, days in UTC.",
                        "Fetched 10 Mar 2026, 12:00 UTC, less than a minute ago",
                        "The contract ends on 20 Feb 2028, in 712 days.");
        assertThat(page.html()).contains("name=\"from\" value=\"2026-02-20\"", "name=\"to\" value=\"2027-02-19\"");
    }

    @Test
    void figuresStandByCategoryWithTheWordEstimate() {
        Page page = page("", SignedIn.user());
        assertThat(page.rows())
                .contains(
                        "Fresh younger than 90 days 11.0 21.00 31.00 41.00",
                        "Tasking ordered to be taken 14.0 24.00 34.00 44.00",
                        "Total all categories 15.0 25.00 35.00 45.00");
        assertThat(page.words()).contains("15.0 km²", "US$ 25.00", "US$ 45.00");
        assertThat(page.all("(estimate)</span>")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.words()).contains("Area, km² (estimate)", "Cost, US$ (estimate)");
    }

    @Test
    void figuresThatAreFinalAreNotCalledAnEstimate() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", "1", "1", "1")));
        assertThat(page("", SignedIn.user()).words()).doesNotContain("estimate");
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , not reported not priced not set not set",
        "0, 0.0, 0, 0.00, 0.0 0.00 0.00 0.00",
        "1234567.25, 0.005, -1, -1.0, '1,234,567.3 0.01 unlimited unlimited'",
        "0.04, 1234.5, -1.0, 12, '0.0 1,234.50 unlimited 12.00'",
        "12, 99.994, 1000, -1, '12.0 99.99 1,000.00 unlimited'",
        "12, 1, 1000, -20.5, '12.0 1.00 1,000.00 -20.50'",
        "-1, -1.0, 1000, 12, 'not reported not priced 1,000.00 12.00'"
    })
    void wordsStandWhereThereIsNoAmount(
            @Nullable String area, @Nullable String cost, @Nullable String limit, @Nullable String left, String words) {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of(area, cost, limit, left)));
        assertThat(page("", SignedIn.user()).rows().subList(0, 5))
                .allSatisfy(row -> assertThat(row).endsWith(words).doesNotContain("null"));
    }

    @Test
    void notPricedIsExplainedOnlyWhereItOccurs() {
        assertThat(page("", SignedIn.user()).words())
                .contains("Left in the contract year")
                .doesNotContain("Not priced");
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", null, null, null)));
        assertThat(page("?from=2026-01-01", SignedIn.user()).words()).contains("“Not priced” means");
    }

    @Test
    void emptyAnswerIsAPageOfWords() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(new ArdUsage(null, null, null, null)));
        assertThat(page("", SignedIn.user()).rows())
                .contains("Total all categories not reported not priced not set not set");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01&to=2026-01-31, 2026-01-01, 2026-01-31, 'from 1 Jan 2026 to 31 Jan 2026, days'",
        "from=2026-01-01&to=2026-01-01, 2026-01-01, 2026-01-01, 'from 1 Jan 2026 to 1 Jan 2026, days'",
        "from=2026-01-01, 2026-01-01, , 'Your usage from 1 Jan 2026, days'",
        "from=&to=2026-01-31, , 2026-01-31, 'Your usage to 31 Jan 2026, days'"
    })
    void askedDaysAreTheDaysSent(String query, @Nullable LocalDate from, @Nullable LocalDate to, String told) {
        assertThat(page("?" + query, SignedIn.admin()).words()).contains(told);
        verify(ard).userUsage(SignedIn.USER, from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-30, Enter days such as 2026-11-24.",
        "to=yesterday, “yesterday” is not a day. Enter days such as 2026-11-24.",
        "from=-999999999-01-01, Enter days such as 2026-11-24.",
        "from=2026-02-02&to=2026-02-01, The first day lies after the last day.",
        "scope=user, Choose a user.",
        "scope=user&user=%20, Choose a user."
    })
    void queryThatIsNoGoodIsToldAndNotSent(String query, String complaint) {
        Page page = page("?" + query, SignedIn.admin());
        assertThat(page.words()).contains(complaint, "Whose usage");
        verify(ard, never()).userUsage(any(), any(), any());
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void daysThatCannotBeReadStayInTheForm() {
        assertThat(page("?from=2026-02-30&to=<b>", SignedIn.user()).html())
                .contains("value=\"2026-02-30\"", "value=\"&lt;b&gt;\"");
    }

    @Test
    void unreadableAccountMeansTheWholeSubscriptionWithoutDates() {
        given(ard.account(anyString())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        Page page = page("", SignedIn.user());
        verify(ard)
                .userUsage(anyString(), org.mockito.ArgumentMatchers.isNull(), org.mockito.ArgumentMatchers.isNull());
        assertThat(page.words()).contains("Your usage for the whole subscription, days in UTC.", "US$ 25.00");
    }

    @Test
    void figuresAreNotAskedForAfterTheContractTookAllTheTime() {
        given(ard.account(anyString())).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        Page page = page("", SignedIn.user());
        verify(ard, never()).userUsage(anyString(), any(), any());
        assertThat(page.words()).containsOnlyOnce("ARD did not answer within 10 seconds.");
    }

    @Test
    void ardThatIsDownLeavesThePanelsPlaceAndTheFilter() {
        given(ard.account(anyString())).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        given(ard.firstUsers(anyString())).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        Page page = page("?from=2026-01-01", SignedIn.admin());
        assertThat(page.words())
                .containsOnlyOnce("ARD did not answer within 10 seconds.")
                .contains("Your API keys are not affected.", "Try again", "The list of users cannot be read");
        assertThat(page.html()).contains("value=\"2026-01-01\"", "action=\"/usage\"");
    }

    @Test
    void partsAreAskedForAtTheSameTime() {
        AtomicInteger asked = new AtomicInteger();
        Sinks.One<Boolean> allAsked = Sinks.one();
        given(ard.account(anyString())).willReturn(together(asked, allAsked, SomeUsage.account(null, null)));
        given(ard.accountUsage(anyString(), any(), any())).willReturn(together(asked, allAsked, SomeUsage.NUMBERED));
        given(ard.firstUsers(anyString())).willReturn(together(asked, allAsked, new ArdList<ArdUser>(List.of(), true)));
        assertThat(page("?scope=account&from=2026-01-01", SignedIn.admin()).words())
                .contains("Usage of the whole account");
    }

    /** Answers only once all three have been asked. */
    private static <T> Mono<T> together(AtomicInteger asked, Sinks.One<Boolean> allAsked, T answer) {
        return Mono.defer(() -> {
                    if (asked.incrementAndGet() == 3) {
                        allAsked.tryEmitValue(true);
                    }
                    return allAsked.asMono();
                })
                .timeout(Duration.ofSeconds(5))
                .thenReturn(answer);
    }

    private Page page(String query, RequestPostProcessor person) {
        return Page.of(mvc.get()
                .uri(java.net.URI.create("/usage" + query.replace("<", "%3C").replace(">", "%3E")))
                .with(person)
                .exchange());
    }
}
