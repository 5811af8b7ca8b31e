package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdAccountAnswer;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Mono;

@PortalTest
class WhatIfPageTests {

    private static final LocalDate YEAR = LocalDate.parse("2026-02-20");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, account("24.95", "0", null));
    }

    @Test
    void contractsPriceIsTimesTheAreaAndTakenFromWhatIsLeft() {
        yearLeaves("60000.005");
        assertThat(words("category=fresh&area=2,000"))
                .contains(
                        "2,000 km² fresh costs about US$ 49,900.00. This leaves US$ 10,100.01 for fresh. This leaves US$ 10,100.01 in total.",
                        "derived",
                        "Fresh: US$ 24.95 a km² (contract)",
                        "Derived by this portal, not a quotation");
    }

    @Test
    void whatIsLeftIsThatOfTheContractYearWhateverTheRange() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("10", "20", "500", "400")));
        yearLeaves("300");
        assertThat(words("from=2026-03-01&to=2026-03-02&category=fresh&area=10"))
                .contains("leaves US$ 50.50 for fresh");
    }

    @Test
    void withoutAContractsPriceTheRangesOwnIsTaken() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("3", "20", "500", "400")));
        assertThat(words("category=training&area=6"))
                .contains("6 km² training costs about US$ 40.00", "Training: US$ 6.67 a km² (from this range)");
    }

    @ParameterizedTest
    @CsvSource({", 20", "0, 20", "-1, 20", "12, ", "12, -3"})
    void priceThatNobodyTellsCannotBeSaid(@Nullable String area, @Nullable String cost) {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of(area, cost, "500", "400")));
        assertThat(words("category=training&area=6"))
                .contains("What 6 km² training costs cannot be said.", "Training: cannot be said")
                .doesNotContain("costs about");
    }

    @Test
    void priceOfNothingIsDoubted() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("3", "0", "500", "400")));
        assertThat(words("category=standard&area=12.5"))
                .contains("12.5 km² standard costs about US$ 0.00", "which may mean that none was agreed");
        assertThat(words("category=fresh&area=1")).doesNotContain("none was agreed");
    }

    @Test
    void whatWasPaidCountsForMoreThanAPriceOfNothing() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("3", "20", "500", "400")));
        assertThat(words("category=standard&area=6"))
                .contains("6 km² standard costs about US$ 40.00", "Standard: US$ 6.67 a km² (from this range)")
                .doesNotContain("estimate", "none was agreed");
    }

    @Test
    void priceFromAnEstimateIsOne() {
        assertThat(words("category=training&area=13"))
                .contains(
                        "13 km² training costs about US$ 23.00",
                        "The price is an estimate, as are the figures of the range.",
                        "(from this range, estimate)",
                        "Fresh: US$ 24.95 a km² (contract)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | That is US$ 149.50 more than is left for fresh. That is US$ 149.50 more than is left in total.",
                "-1 | There is no limit for fresh. There is no limit in total.",
                "-1.0 | There is no limit for fresh. There is no limit in total.",
                " | What is left for fresh is not told. What is left in total is not told."
            })
    void orderThatIsTooDearOrHasNothingToBeTakenFromIsToldSo(@Nullable String left, String told) {
        yearLeaves(left);
        assertThat(words("category=fresh&area=10")).contains(told);
    }

    @Test
    void whatIsLeftMayBeUnknown() {
        given(ard.userUsage(anyString(), eq(YEAR), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 503)));
        assertThat(words("from=2026-03-01&to=2026-03-02&category=fresh&area=10"))
                .contains("10 km² fresh costs about US$ 249.50. What it leaves cannot be read at the moment.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "2,000", "2 000", "2000.0", " 2000 ", "2'000"})
    void areaIsReadAsPeopleWriteIt(String area) {
        assertThat(new WhatIfQuery("fresh", area).squareKilometres()).isEqualByComparingTo("2000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fresh | much | “much” is not an area. Enter square kilometres such as 2000 or 12.5.",
                "fresh | -5 | “-5” is not an area.",
                "fresh | 1e9 | “1e9” is not an area.",
                "fresh | 1,5 | “1,5” is not an area.",
                "fresh | 9999999999999 | is not an area.",
                "fresh | 0.0 | The area has to be more than 0.",
                "total | 5 | Choose fresh, standard, training or tasking.",
                " | 5 | Choose fresh, standard, training or tasking.",
                "<b> | <b> | “<b>” is not an area."
            })
    void badInputIsExplainedBesideThePage(@Nullable String category, String area, String complaint) {
        Page page = Page.of(mvc.get()
                .uri("/usage")
                .queryParam("category", category == null ? "" : category)
                .queryParam("area", area)
                .with(SignedIn.user())
                .exchange());
        assertThat(page.words()).contains(complaint, "Your usage from").doesNotContain("costs about");
    }

    private void yearLeaves(@Nullable String left) {
        given(ard.userUsage(anyString(), eq(YEAR), any()))
                .willReturn(Mono.just(SomeUsage.of("1", "1", "100000", left)));
    }

    private String words(String query) {
        return Page.of(mvc.get().uri("/usage?" + query).with(SignedIn.user()).exchange())
                .words();
    }

    private static ArdAccountAnswer account(
            @Nullable String fresh, @Nullable String standard, @Nullable String training) {
        return new ArdAccountAnswer(new ArdAccount(
                "1",
                "Example",
                MaxarTime.of("2025-02-20"),
                MaxarTime.of("2028-02-20"),
                true,
                new ArdAccount.Pricing(number(fresh), number(standard), number(training), null),
                null));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
