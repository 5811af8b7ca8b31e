package dev.maxarportal.sessions;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.RunningPortal;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two portals at once on one database, as behind a load balancer that sends every request to either. */
class ReplicaTests {

    private static final String ADA = "ada@example.com";

    private static RunningPortal one;
    private static RunningPortal other;

    private Visitor visitor;

    @BeforeAll
    static void startBoth() {
        one = start();
        other = start();
    }

    private static RunningPortal start() {
        return RunningPortal.start(
                "spring.datasource.url=jdbc:h2:mem:replicas;DB_CLOSE_DELAY=-1",
                "portal.session-key=correct horse battery staple");
    }

    @AfterAll
    static void endBoth() {
        one.close();
        other.close();
    }

    @BeforeEach
    void signInAtOne() {
        SANDBOX.reset();
        visitor = new Visitor(one.port());
        assertThat(visitor.signIn(ADA, "/api-keys").body()).contains("12 keys");
        SANDBOX.traffic().clear();
    }

    /** At the other portal, with the same cookies, which it keeps whatever happens in the first tab. */
    private Visitor secondTab() {
        Visitor tab = new Visitor(other.port());
        visitor.cookies().forEach(cookie -> tab.plant(cookie.getName(), cookie.getValue()));
        return tab;
    }

    private static long refreshes() {
        return SANDBOX.traffic().of(Service.SIGN_IN).size();
    }

    /** The monitors, which ARD is asked for each time, from both portals in turn, all at the same moment. */
    private void isShownToTwentyRequestsAtOnce() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 20)
                    .mapToObj(n -> n % 2 == 0 ? one : other)
                    .map(portal -> threads.submit(() -> visitor.get(portal.address("/monitors"))))
                    .toList();
            assertThat(answers).extracting(answer -> answer.get().body()).allSatisfy(page -> assertThat(page)
                    .contains("albuquerque"));
        }
    }

    @Test
    void whoSignedInAtOneIsSignedInAtTheOther() {
        HttpResponse<String> page = visitor.get(other.address("/api-keys"));
        assertThat(page.uri().getPath()).isEqualTo("/api-keys");
        assertThat(page.body()).contains("12 keys", "Ada Admin");
        assertThat(refreshes()).isZero();
    }

    @Test
    void twentyRequestsToBothWithARefusedTokenRefreshOnce() throws InterruptedException {
        SANDBOX.expireAccessTokens();
        isShownToTwentyRequestsAtOnce();
        assertThat(refreshes()).isEqualTo(1);
        assertThat(visitor.get(other.address("/api-keys")).body()).contains("12 keys");
    }

    @Test
    void twentyRequestsToBothWithAnExpiredTokenRefreshOnce() throws InterruptedException {
        visitor = new Visitor(other.port());
        Duration life = Duration.ofSeconds(3);
        SANDBOX.setAccessTokenLife(life);
        visitor.signIn(ADA, "/api-keys");
        Thread.sleep(life);
        SANDBOX.setAccessTokenLife(Duration.ofHours(2));
        SANDBOX.traffic().clear();
        isShownToTwentyRequestsAtOnce();
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void newestRefreshTokenWinsHoweverOftenThePortalsTakeTurns() throws InterruptedException {
        for (int round = 1; round <= 3; round++) {
            SANDBOX.expireAccessTokens();
            isShownToTwentyRequestsAtOnce();
            assertThat(refreshes()).isEqualTo(round);
        }
    }

    @Test
    void requestThatBeganBeforeARenewalDoesNotWriteTheOldTokenBack() throws Exception {
        SANDBOX.faults()
                .in(Service.ARD)
                .matching(request -> request.is("GET", "/monitor"))
                .delay(Duration.ofSeconds(2));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> slow = threads.submit(() -> visitor.get(one.address("/monitors")));
            TimeUnit.MILLISECONDS.sleep(500); // the slow request has read its copy of the session
            SANDBOX.expireAccessTokens();
            assertThat(visitor.get(other.address("/api-keys")).body()).contains("12 keys");
            assertThat(slow.isDone()).isFalse();
            assertThat(slow.get().uri().getPath()).isEqualTo("/monitors");
        }
        assertThat(refreshes()).isEqualTo(1);
        SANDBOX.expireAccessTokens();
        assertThat(visitor.get(one.address("/api-keys")).body()).contains("12 keys");
        assertThat(refreshes()).isEqualTo(2);
    }

    @Test
    void signOutAtOneByAFormOfTheOtherEndsTheSignInAtBoth() {
        Visitor secondTab = secondTab();
        assertThat(secondTab.get(one.address("/api-keys")).body()).contains("12 keys");
        visitor.post(other.address("/usage"), "/sign-out", Map.of());
        assertThat(visitor.get(other.address("/api-keys")).uri().getPath()).isEqualTo("/sign-in");
        assertThat(secondTab.get("/api-keys").uri().getPath()).isEqualTo("/sign-in");
    }

    /** However late it ends, the request must not bring the session back. */
    @Test
    void requestThatIsStillRunningAtSignOutIsTheLastOne() throws Exception {
        SANDBOX.faults()
                .in(Service.ARD)
                .matching(request -> request.is("GET", "/monitor"))
                .delay(Duration.ofSeconds(2));
        Visitor secondTab = secondTab();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> slow = threads.submit(() -> secondTab.get("/monitors"));
            TimeUnit.MILLISECONDS.sleep(500); // the slow request has read its copy of the session
            visitor.post("/account", "/sign-out", Map.of());
            assertThat(slow.get().statusCode()).isEqualTo(200);
        }
        assertThat(secondTab.get("/api-keys").uri().getPath()).isEqualTo("/sign-in");
    }
}
