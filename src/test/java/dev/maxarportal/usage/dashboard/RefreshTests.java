package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.ClosedUsage;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.SomeView;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class RefreshTests {

    private static final Days JANUARY = new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
    private static final UsageSubject MINE =
            SomeView.of(null, null, SomeView.NO_CONTRACT, JANUARY.first()).subject();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private ClosedUsage closed;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2028-02-20"));
        closed.keep(
                MINE,
                Map.of(
                        JANUARY,
                        UsageFigures.of(SomeUsage.of("1", "1", "1", "1"), Instant.parse("2026-02-04T00:00:00Z"))));
    }

    @Test
    void refreshAsksArdAgainAndComesBackToTheSameView() {
        Page.of(mvc.get()
                .uri("/usage?from=2026-01-01&to=2026-01-31")
                .with(SignedIn.admin())
                .exchange());
        Page.of(mvc.get()
                .uri("/usage?from=2026-01-01&to=2026-01-31")
                .with(SignedIn.admin())
                .exchange());
        verify(ard, times(1)).userUsage(SignedIn.USER, JANUARY.first(), JANUARY.last());
        assertThat(refresh("from=2026-01-01&to=2026-01-31", SignedIn.admin()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/usage?from=2026-01-01&to=2026-01-31");
        Page.of(mvc.get()
                .uri("/usage?from=2026-01-01&to=2026-01-31")
                .with(SignedIn.admin())
                .exchange());
        verify(ard, times(2)).userUsage(SignedIn.USER, JANUARY.first(), JANUARY.last());
        assertThat(closed.find(MINE, List.of(JANUARY))).hasSize(1);
    }

    @Test
    void viewOfAnotherIsKeptInTheAddress() {
        assertThat(refresh("scope=user&user=a%26b", SignedIn.admin())).hasRedirectedUrl("/usage?scope=user&user=a%26b");
        assertThat(refresh("", SignedIn.user())).hasRedirectedUrl("/usage");
    }

    @Test
    void administratorHasClosedMonthsReadAgain() {
        assertThat(refresh("closed=true&from=2026-01-15", SignedIn.admin())).hasStatus3xxRedirection();
        assertThat(closed.find(MINE, List.of(JANUARY))).isEmpty();
    }

    @Test
    void userHasNeitherClosedMonthsNorOthersUsageReadAgain() {
        RequestPostProcessor uma =
                SignedIn.as(new ArdIdentity(SignedIn.USER, SignedIn.ACCOUNT, "Uma", null, true, Role.USER));
        assertThat(refresh("closed=true", uma)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(refresh("scope=account", uma)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(closed.find(MINE, List.of(JANUARY))).hasSize(1);
        verify(ard, never()).accountUsage(anyString(), any(), any());
        assertThat(mvc.post().uri("/usage/refresh").with(SignedIn.admin())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult refresh(String query, RequestPostProcessor person) {
        return mvc.post()
                .uri(java.net.URI.create("/usage/refresh?" + query))
                .with(person)
                .with(csrf())
                .exchange();
    }
}
