package dev.maxarportal.usage.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.MovableClock;
import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Mono;

/** 500 users, each of whom takes a call for the range and one for the days before. */
@PortalTest
class ManyUsersTests {

    private static final String RANGE = "?scope=account&from=2026-01-01&to=2026-01-31";
    private static final int USERS = 500;

    private static final MovableClock clock = new MovableClock();

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private UsersReading reading;

    /** In place of the one that stands still. */
    @TestBean(name = "stillClock")
    private Clock portalClock;

    static Clock portalClock() {
        return clock;
    }

    @BeforeEach
    void manyUsers() {
        SomeUsage.nothingRemembered(source);
        reading.forget(SignedIn.ACCOUNT);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-01-01", "2028-01-01"));
        List<ArdUser> users = IntStream.rangeClosed(1, USERS)
                .mapToObj(number -> SomeUsage.user("u-" + number, "User " + number, true))
                .toList();
        given(ard.users(anyString())).willReturn(Mono.just(users));
        given(ard.accountUsage(anyString(), any(), any()))
                .willReturn(Mono.just(SomeUsage.of("600", "1200", null, null)));
        given(ard.userUsage(anyString(), any(), any())).willAnswer(call -> answer(Duration.ofMillis(1)));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void noMoreThanTenCallsAreUnderWayAtATime() {
        assertThat(page("").words()).contains("500 users", "Page 1 of 10");
        assertThat(calls).hasValue(2 * USERS);
        assertThat(most.get()).isBetween(5, 10);
    }

    @Test
    void usersAreKeptForTenMinutesAlsoForAnotherSearch() {
        page("");
        clock.forward(Duration.ofMinutes(9));
        assertThat(page("&q=user 77&sort=name").words()).contains("1 of 500 users");
        assertThat(calls).hasValue(2 * USERS);
        clock.forward(Duration.ofMinutes(2));
        page("");
        assertThat(calls).hasValue(4 * USERS);
    }

    @Test
    void administratorCanHaveThemReadAgainAtOnce() {
        page("");
        assertThat(mvc.post()
                        .uri("/usage/users/refresh" + RANGE + "&q=user")
                        .with(SignedIn.admin())
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasRedirectedUrl("/usage/users?scope=account&from=2026-01-01&to=2026-01-31&q=user&sort=cost&dir=desc");
        page("");
        assertThat(calls).hasValue(4 * USERS);
    }

    @Test
    void pageShowsWhatItHasAfterAWhileAndReadsOn() {
        given(ard.userUsage(anyString(), any(), any())).willAnswer(call -> answer(Duration.ofMillis(100)));
        Page first = page("");
        assertThat(first.html()).containsPattern("data-live=\"/usage/users/live\\?[^\"]*list=true");
        assertThat(first.words()).containsPattern("\\d+ of 500 users read so far. Read on");
        assertThat(first.rows()).anyMatch(row -> row.contains("1,200.00"));
        int before = calls.get();
        assertThat(before).isLessThan(2 * USERS);
        given(ard.userUsage(anyString(), any(), any())).willAnswer(call -> answer(Duration.ofMillis(1)));
        Page second = page("");
        assertThat(second.words()).doesNotContain("read so far");
        assertThat(calls.get()).isLessThan(2 * USERS + 20);
    }

    @Test
    void progressAndHalfFilledPanelsComeWhileUsersAreRead() {
        given(ard.userUsage(anyString(), any(), any())).willAnswer(call -> {
            clock.forward(Duration.ofMillis(10));
            return answer(Duration.ZERO);
        });
        List<String> lines = live();
        assertThat(lines.getFirst()).isEqualTo("{\"done\":0,\"total\":500}");
        assertThat(lines).contains("{\"done\":500,\"total\":500}");
        assertThat(lines.getLast()).isEqualTo("{\"end\":true}");
        assertThat(lines).filteredOn(line -> line.contains("users read so far")).hasSizeBetween(1, 10);
        assertThat(lines.get(lines.size() - 2)).contains("Show all 500 users").doesNotContain("read so far");
    }

    @Test
    void failedUserIsTriedTwiceAndTheOthersAreRead() {
        AtomicInteger tries = new AtomicInteger();
        given(ard.userUsage(eq("u-7"), any(), any())).willReturn(Mono.defer(() -> {
            tries.incrementAndGet();
            return Mono.error(Failed.status(MaxarService.ARD, 500));
        }));
        assertThat(page("").words()).contains("1 user could not be read.");
        assertThat(tries).hasValue(4);
        assertThat(calls).hasValue(2 * USERS - 2);
    }

    @Test
    void readingIsGivenUpWhenNothingSucceeds() {
        given(ard.userUsage(anyString(), any(), any())).willAnswer(call -> {
            calls.incrementAndGet();
            return Mono.error(Failed.slow(MaxarService.ARD));
        });
        assertThat(page("").words())
                .contains("500 users could not be read. ARD did not answer within 10 seconds. Try again");
        assertThat(calls.get()).isLessThan(150);
    }

    @Test
    void listThatCannotBeReadIsNoAnswerAtAll() {
        given(ard.users(anyString())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        assertThat(mvc.get().uri("/usage/users/live" + RANGE).with(SignedIn.admin()))
                .hasStatus(HttpStatus.BAD_GATEWAY);
    }

    private Mono<ArdUsage> answer(Duration delay) {
        return Mono.defer(() -> {
            calls.incrementAndGet();
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Mono<ArdUsage> usage = Mono.just(SomeUsage.of("1", "2", "-1", "-1"));
            return (delay.isZero() ? usage : usage.delayElement(delay)).doOnTerminate(underWay::decrementAndGet);
        });
    }

    private Page page(String more) {
        return Page.of(mvc.get()
                .uri("/usage/users" + RANGE + more)
                .with(SignedIn.admin())
                .exchange());
    }

    private List<String> live() {
        MvcTestResult answer = mvc.get()
                .uri("/usage/users/live" + RANGE)
                .with(SignedIn.admin())
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
