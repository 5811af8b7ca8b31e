package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdSelf;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@PortalTest
@RecordApplicationEvents
class GatheringTests {

    /** The account, its users, the range, the period before, the contract year, and the last 30 and 90 days. */
    private static final int PARTS = 7;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2024-02-20", "2028-02-20"));
    }

    @Test
    void onceTheContractIsKnownNoPartWaitsForAnother() {
        page("", SignedIn.admin());
        AtomicInteger asked = new AtomicInteger();
        Sinks.One<Boolean> allAsked = Sinks.one();
        given(ard.account(anyString()))
                .willReturn(together(asked, allAsked, SomeUsage.account("2024-02-20", "2028-02-20")));
        given(ard.accountUsage(anyString(), any(), any())).willReturn(together(asked, allAsked, SomeUsage.NUMBERED));
        given(ard.firstUsers(anyString())).willReturn(together(asked, allAsked, new ArdList<>(List.of(), true)));
        source.forget((CurrentUser) SignedIn.token(null).getPrincipal());
        assertThat(page("scope=account&from=2026-01-01&to=2026-01-31", SignedIn.admin())
                        .words())
                .contains("Usage of the whole account", "Compared with the period before", "What is left");
        assertThat(asked).hasValue(PARTS);
    }

    @Test
    void contractThatComesWithThePageStillTellsWhatIsLeftOfItsYear() {
        Page page = page("from=2025-02-20&to=2026-02-19", SignedIn.user());
        assertThat(page.words())
                .contains("Of the limits of the contract year from 20 Feb 2026 to 19 Feb 2027")
                .contains("against 20 Feb 2024 to 19 Feb 2025 (366 days)", "Since start");
        verify(ard, times(1)).account(SignedIn.ACCOUNT);
        verify(ard, times(1)).userUsage(any(), eq(day("2025-02-20")), any());
        verify(ard, never()).userUsage(any(), isNull(), any());
    }

    @Test
    void onlyTheWholeAccountsLimitsAreToldAndOnce() {
        page("scope=account&from=2026-01-01&to=2026-01-31", SignedIn.admin());
        page("from=2026-01-01&to=2026-01-31", SignedIn.admin());
        assertThat(events.stream(AccountUsageSeen.class))
                .singleElement()
                .returns(new Days(day("2026-02-20"), day("2027-02-19")), AccountUsageSeen::year);
    }

    @Test
    void readerWhomThePortalDoesNotKnowIsAskedForOnce() {
        AtomicInteger asked = new AtomicInteger();
        given(ard.self()).willReturn(Mono.fromSupplier(() -> {
            asked.incrementAndGet();
            return new ArdSelf(SomeUsage.user("just-learnt", "Uma", true));
        }));
        page("from=2026-01-01&to=2026-01-31", SignedIn.unknown());
        assertThat(asked).hasValue(1);
    }

    @Test
    void contractThatTakesTooLongLeavesTheRangesOwnFigures() {
        given(ard.account(anyString())).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        assertThat(page("from=2026-02-01&to=2026-02-28", SignedIn.user()).words())
                .contains(
                        "Your usage from 1 Feb 2026 to 28 Feb 2026",
                        "US$ 25.00",
                        "The period before could not be read.");
        verify(ard, times(1)).userUsage(any(), any(), any());
    }

    @Test
    void openEndIsFilledByTheContractThatComesWithThePage() {
        assertThat(page("to=2024-12-31", SignedIn.user()).words())
                .contains("Your usage to 31 Dec 2024, days in UTC.", "20 Feb 2024 to 31 Dec 2024 (316 days) against");
    }

    @Test
    void contractThatArdDoesNotTellIsNotAskedForTwice() {
        given(ard.account(anyString())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        assertThat(page("from=2026-01-01&to=2026-01-31", SignedIn.user()).words())
                .contains("Whole subscription", "Of the limits of the whole subscription.");
        verify(ard, times(1)).account(SignedIn.ACCOUNT);
    }

    /** Answers only once all have been asked. */
    private static <T> Mono<T> together(AtomicInteger asked, Sinks.One<Boolean> allAsked, T answer) {
        return Mono.defer(() -> {
                    if (asked.incrementAndGet() == PARTS) {
                        allAsked.tryEmitValue(true);
                    }
                    return allAsked.asMono();
                })
                .timeout(Duration.ofSeconds(5))
                .thenReturn(answer);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private Page page(String query, RequestPostProcessor person) {
        return Page.of(mvc.get().uri("/usage?" + query).with(person).exchange());
    }
}
