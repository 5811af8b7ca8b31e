package dev.maxarportal.usage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageViews;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import reactor.core.publisher.Mono;

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
