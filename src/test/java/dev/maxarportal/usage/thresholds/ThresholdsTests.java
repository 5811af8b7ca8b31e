package dev.maxarportal.usage.thresholds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.FeeLimits;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;

/** Who is told of thresholds, and when; each test has an account of its own. */
@PortalTest
class ThresholdsTests {

    private final String account = UUID.randomUUID().toString();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private LevelAttempts attempts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        attempts.forget();
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2028-02-20"));
        usage("1800", "-1");
    }

    @Test
    void administratorIsToldOnEveryPageOnceArdWasAsked() {
        assertThat(asked().words())
                .contains(
                        "Used up of the account’s limits in the contract year to 19 Feb 2027: Fresh 91 %"
                                + " (US$ 18,200.00 of 20,000.00).",
                        "Read 10 Mar 2026, 12:00 UTC");
        verify(ard).accountUsage(account, LocalDate.parse("2026-02-20"), LocalDate.parse("2027-02-19"));
        assertThat(page().words()).contains("Fresh 91 %");
    }

    @Test
    void pageDoesNotWaitForArdButLetsItBeAskedWhereNothingIsKnown() {
        assertThat(page().all("data-ask=\"([^\"]*)\"")).containsExactly("/usage/thresholds?back=/audit");
        verifyNoInteractions(ard);
        asked();
        assertThat(page().html()).doesNotContain("data-ask");
    }

    @Test
    void bannerThatIsPutInLaterLeadsBackToItsPageAndToNoOtherSite() {
        assertThat(asked("?back=/audit?q%3Dada").all("name=\"back\" value=\"([^\"]*)\""))
                .containsExactly("/audit?q=ada");
        assertThat(asked("?back=https://elsewhere.example/").all("name=\"back\" value=\"([^\"]*)\""))
                .containsExactly("/usage");
    }

    @Test
    void ardIsNotAskedAgainForSomeMinutesWhoeverCallsForIt() {
        asked();
        SomeUsage.nothingRemembered(source);
        clearInvocations(ard);
        assertThat(asked().words()).contains("Fresh 91 %");
        verifyNoInteractions(ard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000000001", "1e23", "1e-300", "123456789012345678901234.5"})
    void limitThatIsNoAmountIsNotMeasured(String limit) {
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("1", "1", limit, "0")));
        assertThat(asked().html()).isEmpty();
        assertThat(page().html()).doesNotContain("data-ask");
        assertThat(mvc.get().uri("/audit").with(as(Role.ADMIN))).hasStatusOk();
    }

    @Test
    void levelOfMoreThanAnHourAgoIsToldAndAskedForAgain() {
        asked();
        attempts.forget();
        seenAt("2026-03-10T11:00:00Z");
        assertThat(page().words()).contains("Fresh 91 %", "Read 10 Mar 2026, 11:00 UTC");
        assertThat(page().html()).contains("data-ask");
        seenAt("2026-03-10T11:00:01Z");
        assertThat(page().html()).doesNotContain("data-ask");
    }

    @Test
    void levelOfAnotherContractYearIsNotTold() {
        asked();
        attempts.forget();
        database.sql("UPDATE usage_level SET period_start = ?, period_end = ? WHERE account = ?")
                .params(LocalDate.parse("2025-02-20"), LocalDate.parse("2026-02-19"), account)
                .update();
        assertThat(page().words()).doesNotContain("Used up");
        assertThat(page().html()).contains("data-ask");
    }

    @Test
    void closedBannerIsNotShownAgainUntilTheNextThreshold() {
        assertThat(asked().all("name=\"told\" value=\"([^\"]*)\"")).containsExactly("fresh-90");
        assertThat(told("fresh-90", "/audit?q=ada")).redirectedUrl().isEqualTo("/audit?q=ada");
        assertThat(page().words()).doesNotContain("Used up");
        usage("0", "-1");
        assertThat(renewed().words()).contains("Fresh 100 %");
    }

    @Test
    void closedBannerReturnsInTheNextContractYear() {
        asked();
        told("fresh-90", "/audit");
        database.sql("UPDATE usage_threshold_told SET period_start = ? WHERE account = ?")
                .params(LocalDate.parse("2025-02-20"), account)
                .update();
        assertThat(page().words()).contains("Fresh 91 %");
    }

    @Test
    void closingIsForOnePersonOnly() {
        asked();
        told("fresh-90", "/audit");
        database.sql("UPDATE usage_threshold_told SET person = 'somebody else' WHERE account = ?")
                .param(account)
                .update();
        assertThat(page().words()).contains("Fresh 91 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh-100", "fresh-91", "total-90", "standard-50", "fresh-", "", "fresh-9999999999", "'"})
    void whatStoodInNoBannerIsNotRemembered(String told) {
        asked();
        assertThat(told(told, null)).redirectedUrl().isEqualTo("/usage");
        assertThat(database.sql("SELECT COUNT(*) FROM usage_threshold_told WHERE account = ?")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void closingLeadsToNoOtherSite() {
        assertThat(told("fresh-90", "https://elsewhere.example/"))
                .redirectedUrl()
                .isEqualTo("/usage");
    }

    @ParameterizedTest
    @CsvSource({
        "10000.01, , -",
        "10000, , Fresh 50 %",
        "4000, , Fresh 80 %",
        "0.01, , Fresh 99 %",
        "0, , Fresh 100 %",
        "-500.5, , 'Fresh over the limit (US$ 20,500.50 of 20,000.00)'",
        "-1, , -",
        ", , -",
        "2000.0000000000003, 50000.000000000004, 'Fresh 90 % (US$ 18,000.00 of 20,000.00), Total 50 % (US$ 50,000.00 of 100,000.00).'"
    })
    void highestThresholdThatIsReachedIsTold(@Nullable String freshLeft, @Nullable String totalLeft, String expected) {
        usage(freshLeft, totalLeft);
        if (expected.equals("-")) {
            assertThat(asked().words()).isEmpty();
        } else {
            assertThat(asked().words()).contains(expected);
        }
    }

    @Test
    void ardThatFailsIsNotAskedWithEveryPage() {
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 503)));
        assertThat(asked().html()).isEmpty();
        assertThat(page().html()).doesNotContain("data-ask");
    }

    @Test
    void withoutTheContractsDaysNothingIsTold() {
        SomeUsage.answeredBy(ard, SomeUsage.account(null, null));
        assertThat(asked().html()).isEmpty();
    }

    @Test
    void usersAreNotToldAndMayNotAsk() {
        asked();
        clearInvocations(ard);
        for (RequestPostProcessor other : new RequestPostProcessor[] {as(Role.USER), as(Role.UNKNOWN)}) {
            assertThat(Page.of(mvc.get().uri("/api-keys/find").with(other).exchange())
                            .words())
                    .doesNotContain("Used up");
            assertThat(mvc.get().uri("/usage/thresholds").with(other)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.post()
                            .uri("/usage/thresholds/told")
                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                            .with(other))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private void usage(@Nullable String freshLeft, @Nullable String totalLeft) {
        given(ard.accountUsage(anyString(), any(), any()))
                .willReturn(Mono.just(new ArdUsage(
                        null,
                        null,
                        new FeeLimits(
                                new BigDecimal("100000"), new BigDecimal("20000"), new BigDecimal("-1"), null, null),
                        new ArdUsage.Available(number(freshLeft), number("-1"), null, null, number(totalLeft)))));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private void seenAt(String time) {
        database.sql("UPDATE usage_level SET seen_at = ? WHERE account = ?")
                .params(OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC), account)
                .update();
    }

    private RequestPostProcessor as(Role role) {
        return SignedIn.as(new ArdIdentity("u-1", account, "Ada", null, true, role));
    }

    /** The banner after ARD was asked. */
    private Page asked() {
        return asked("");
    }

    private Page asked(String query) {
        return Page.of(mvc.get()
                .uri(URI.create("/usage/thresholds" + query))
                .with(as(Role.ADMIN))
                .exchange());
    }

    /** The same, a day later, when what was seen is old. */
    private Page renewed() {
        SomeUsage.nothingRemembered(source);
        seenAt(StillPortal.NOW.minusSeconds(86_400).toString());
        attempts.forget();
        return asked();
    }

    private Page page() {
        return Page.of(mvc.get().uri("/audit").with(as(Role.ADMIN)).exchange());
    }

    private MvcTestResult told(String told, @Nullable String back) {
        var request = mvc.post()
                .uri("/usage/thresholds/told")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(as(Role.ADMIN))
                .param("told", told);
        return (back == null ? request : request.param("back", back)).exchange();
    }
}
