package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.MovableClock;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A page of one tab is still under way when somebody signs in anew in another tab of the same browser. */
@SandboxTest
@Import(MovableClock.class)
class TwoTabsTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    Visitor tab;
    Visitor otherTab;
    HttpResponse<String> slow;

    @BeforeEach
    void umaSignsInWhereAdaWasWhileAdasRoleIsBeingLookedUp() throws Exception {
        SANDBOX.reset();
        // However far other tests have put the clock forward, nothing else shall be due.
        SANDBOX.setAccessTokenLife(Duration.ofDays(30));
        tab = new Visitor(port);
        tab.signIn("ada@example.com", "/api-keys");
        otherTab = new Visitor(port);
        tab.cookies().stream()
                .filter(cookie -> cookie.getName().equals("MAXARPORTAL"))
                .forEach(cookie -> otherTab.plant(cookie.getName(), cookie.getValue()));
        clock.forward(Duration.ofMinutes(15));
        SANDBOX.faults()
                .in(Service.ARD)
                .matching(request -> request.is("GET", "/auth/self"))
                .next(1)
                .delay(Duration.ofSeconds(2));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> page = threads.submit(() -> tab.get("/api-keys"));
            TimeUnit.MILLISECONDS.sleep(500); // the page is now waiting for ARD
            assertThat(otherTab.signIn("uma@example.com", "/sign-in?again").body())
                    .contains("Uma User");
            assertThat(page.isDone()).isFalse();
            slow = page.get();
        }
    }

    @Test
    void whoSignedInLastStaysSignedIn() {
        assertThat(otherTab.get("/account").body())
                .contains("Uma User", "role-user")
                .doesNotContain("Ada Admin");
        assertThat(otherTab.get("/usage?scope=account").statusCode()).isEqualTo(403);
    }

    /** The browser would lose the cookie of the new session to it. */
    @Test
    void lateAnswerBringsNoCookieOfTheSessionOfBefore() {
        assertThat(slow.uri().getPath()).isEqualTo("/api-keys");
        assertThat(slow.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** Else whoever knew the cookie of before, or had planted it, needed but one slow request to share the new session. */
    @Test
    void cookieOfTheSessionOfBeforeStaysWorthless() {
        assertThat(tab.get("/account").uri().getPath()).isEqualTo("/sign-in");
    }
}
