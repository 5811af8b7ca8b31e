package dev.maxarportal.usage.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.ClosedUsage;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageSubject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;

@PortalTest
class TrendPageTests {

    private static final RequestPostProcessor ME =
            SignedIn.as(new ArdIdentity("me", "trend-2", "Uma", null, true, Role.USER));

    private static final RequestPostProcessor ADMIN =
            SignedIn.as(new ArdIdentity("boss", "trend-2", "Ada", null, true, Role.ADMIN));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private ClosedUsage closed;

    /** Of estimates nothing is kept, so that no test finds what another one read. */
    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2027-02-20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?scope=account", "?scope=user&user=u-1", "?scope=user&user=", "?scope=account&user=me"})
    void userSeesNobodyElsesTrend(String query) {
        for (String path : new String[] {"/usage/trend", "/usage/trend/live"}) {
            assertThat(get(path + query, ME)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(path + query, SignedIn.unknown())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri(path + query))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .endsWith("/sign-in");
        }
        verifyNoInteractions(ard);
    }

    @Test
    void ageOfTheMonthsIsToldAlsoOfThoseThatWereKept() {
        RequestPostProcessor person = SignedIn.as(new ArdIdentity("me", "trend-age", "Uma", null, true, Role.USER));
        String months = "/usage/trend?from=2025-12-01&to=2026-03-10";
        assertThat(Page.of(get(months, person)).words()).contains("Fetched 10 Mar 2026, 12:00 UTC .");
        closed.keep(
                new UsageSubject("trend-age", "me"),
                Map.of(
                        new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31")),
                        UsageFigures.of(SomeUsage.of("1", "1", null, null), Instant.parse("2026-02-05T10:00:00Z"))));
        assertThat(Page.of(get(months, person)).words())
                .contains("The months were fetched between 5 Feb 2026, 10:00 UTC and 10 Mar 2026, 12:00 UTC .");
    }

    @Test
    void userSeesOnesOwnMonthsOfTheContractYear() {
        Page page = Page.of(get("/usage/trend", ME));
        // From 20 February of this year: today is the 10th of March.
        assertThat(page.words())
                .contains("My usage from 20 Feb 2026 to 20 Feb 2027", "20–28 Feb 2026", "1–10 Mar 2026");
        assertThat(page.rows()).hasSize(6);
        verify(ard, never()).accountUsage(any(), any(), any());
    }

    @Test
    void sumThatDiffersIsSaidWithBothNumbers() {
        assertThat(Page.of(get("/usage/trend", ME)).words())
                .contains("The months do not add up to what ARD tells of the whole range.", "22.0 km²", "11.0 km²")
                .contains("An administrator can have them read again.")
                .doesNotContain("tick");
        assertThat(Page.of(get("/usage/trend?scope=account", ADMIN)).words())
                .contains("tick “Read closed months again, too” and choose Refresh.");
    }

    @Test
    void administratorSeesTheAccountAndAnybodyInIt() {
        assertThat(get("/usage/trend?scope=account", ADMIN)).hasStatusOk();
        verify(ard, never()).userUsage(any(), any(), any());
        assertThat(get("/usage/trend?scope=user&user=u-9", ADMIN)).hasStatusOk();
        verify(ard, never()).userUsage(eq("boss"), any(), any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday&to=2026-03-01 | “yesterday” is not a day.",
                "from=2026-03-02&to=2026-03-01 | The first day lies after the last day.",
                "from=2000-01-01&to=2026-03-01 | These days lie in 315 months, and at most 121 months can be shown",
                "from=2026-04-01&to=2026-05-01 | These days are yet to come"
            })
    void rangeThatCannotBeShownIsExplainedOnPageAndInPanel(String range, String words) {
        assertThat(Page.of(get("/usage/trend?" + range, ME)).words()).contains(words);
        assertThat(live("/usage/trend/live?" + range)).contains(words).endsWith("{\"end\":true}\n");
        verify(ard, never()).userUsage(any(), any(), any());
    }

    @Test
    void contractIsAskedForOnlyWhereAnEndOfTheRangeIsOpen() {
        assertThat(get("/usage/trend?from=2026-01-01&to=2026-03-01", ME)).hasStatusOk();
        verify(ard, never()).account(any());
        assertThat(Page.of(get("/usage/trend?from=2026-01-01", ME)).words()).contains("to 20 Feb 2027");
        verify(ard).account("trend-2");
    }

    @Test
    void contractThatIsNotKnownIsExplained() {
        SomeUsage.answeredBy(ard, SomeUsage.account(null, null));
        assertThat(live("/usage/trend/live")).contains("It is not known on which days the contract begins and ends.");
    }

    @Test
    void refusedPersonIsToldSoOnce() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 403)));
        Page page = Page.of(get("/usage/trend", ME));
        assertThat(page.words()).contains("2 of 2 months could not be read.", "does not allow your user to do this");
        verify(ard).userUsage(any(), any(), any());
    }

    @Test
    void failureBeforeTheFirstLineIsAnAnswerOfItsOwn() {
        given(ard.self()).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        assertThat(get("/usage/trend/live", SignedIn.unknown())).hasStatus(HttpStatus.GATEWAY_TIMEOUT);
    }

    private String live(String path) {
        MvcTestResult answer = get(path, ME);
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return Page.of(answer).html();
    }

    private MvcTestResult get(String path, RequestPostProcessor person) {
        return mvc.get().uri(URI.create(path)).with(person).exchange();
    }
}
