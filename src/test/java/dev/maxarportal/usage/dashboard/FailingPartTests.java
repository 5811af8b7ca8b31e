package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Mono;

/** Of a page's questions to ARD a single one fails; today is 10 March 2026. */
@PortalTest
class FailingPartTests {

    private static final String[] HEADINGS = {
        "What is left", "Week by week", "Compared with the period before", "Who used it", "What if"
    };

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2028-02-20"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the contract year | 2026-02-20 | cannot be read at the moment",
                "the last 30 days | 2026-02-09 | ARD did not tell all of the usage of the last 30 and 90 days",
                "the last 90 days | 2025-12-11 | ARD did not tell all of the usage of the last 30 and 90 days",
                "the period before | 2025-07-01 | The period before could not be read."
            })
    void oneFailureLeavesTheOtherPanelsAndTheFigures(String part, LocalDate from, String told) {
        fails(from);
        assertThat(words())
                .contains(HEADINGS)
                .contains("Usage of the whole account from 1 Oct 2025 to 31 Dec 2025", "US$ 25.00", told)
                .containsOnlyOnce("ARD has a fault of its own.");
    }

    @Test
    void failureOfTheRangesOwnFiguresLeavesTheOtherPanels() {
        fails(LocalDate.parse("2025-10-01"));
        assertThat(words())
                .contains(HEADINGS)
                .contains(
                        "US$ 45.00 of US$ 35.00 left",
                        "Fresh: cannot be said",
                        "The figures of the range could not be read")
                .containsOnlyOnce("ARD has a fault of its own.")
                .doesNotContain("Area ordered", "Fetched 12:00");
    }

    private void fails(LocalDate from) {
        given(ard.accountUsage(anyString(), eq(from), any()))
                .willReturn(Mono.error(Failed.status(MaxarService.ARD, 503)));
    }

    private String words() {
        return Page.of(mvc.get()
                        .uri("/usage?scope=account&from=2025-10-01&to=2025-12-31")
                        .with(SignedIn.admin())
                        .exchange())
                .words();
    }
}
