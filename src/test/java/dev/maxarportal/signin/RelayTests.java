package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.RecordedRequest;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SandboxTest
class RelayTests {

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void signedIn() {
        SANDBOX.reset();
        visitor = new Visitor(port);
    }

    @Test
    void bothServicesGetTheTokenOfTheSignedInUser() {
        visitor.signIn("ada@example.com", "/account");
        visitor.get("/api-keys");
        assertThat(SANDBOX.traffic().of(Service.ARD)).isNotEmpty().allMatch(RelayTests::hasBearer);
        assertThat(SANDBOX.traffic().of(Service.KEYS)).isNotEmpty().allMatch(RelayTests::hasBearer);
    }

    @Test
    void twentyParallelRequestsWithAnExpiredTokenRefreshOnce() throws InterruptedException {
        Duration life = Duration.ofSeconds(3);
        SANDBOX.setAccessTokenLife(life);
        visitor.signIn("ada@example.com", "/api-keys");
        Thread.sleep(life);
        SANDBOX.setAccessTokenLife(Duration.ofHours(2));
        SANDBOX.traffic().clear();
        List<HttpResponse<String>> answers = inParallel(20, "/monitors");
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.uri().getPath()).isEqualTo("/monitors");
            assertThat(answer.body()).contains("albuquerque");
        });
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void twentyParallelRequestsWithARefusedTokenRefreshOnce() {
        visitor.signIn("ada@example.com", "/api-keys");
        SANDBOX.expireAccessTokens();
        SANDBOX.traffic().clear();
        List<HttpResponse<String>> answers = inParallel(20, "/monitors");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).contains("albuquerque"));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void rotatedRefreshTokenIsUsedNext() {
        visitor.signIn("ada@example.com", "/api-keys");
        SANDBOX.traffic().clear();
        for (int round = 0; round < 3; round++) {
            SANDBOX.expireAccessTokens();
            assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        }
        assertThat(refreshes()).isEqualTo(3);
    }

    @Test
    void refusedRefreshMeansSigningInAgainAndComingBack() {
        visitor.signIn("ada@example.com", "/api-keys");
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        HttpResponse<String> door = visitor.get("/monitors?q=kiruna");
        assertThat(door.uri().getPath()).isEqualTo("/sign-in");
        assertThat(door.body()).contains("Your sign-in has ended");
        HttpResponse<String> back = visitor.get("/oauth2/authorization/maxar");
        assertThat(back.uri().getPath()).isEqualTo("/monitors");
        assertThat(back.uri().getQuery()).isEqualTo("q=kiruna");
    }

    @Test
    void unreachableSignInServiceDoesNotSignAnybodyOut() {
        visitor.signIn("ada@example.com", "/api-keys");
        SANDBOX.expireAccessTokens();
        SANDBOX.faults().in(Service.SIGN_IN).answerHtml(502);
        HttpResponse<String> page = visitor.get("/api-keys");
        assertThat(page.uri().getPath()).isEqualTo("/api-keys");
        assertThat(page.body()).contains("sign-in service could not be reached");
        SANDBOX.faults().clear();
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
    }

    @Test
    void refusalByOneServiceAsksForOneNewSignInAndThenShowsThatServiceAsFailing() {
        visitor.signIn("ada@example.com", "/api-keys");
        SANDBOX.faults().in(Service.ARD).answer(401, "{\"message\":\"Unauthorized\"}");
        assertThat(visitor.get("/monitors").uri().getPath()).isEqualTo("/sign-in");
        HttpResponse<String> again = visitor.get("/oauth2/authorization/maxar");
        assertThat(again.uri().getPath()).isEqualTo("/monitors");
        assertThat(again.body()).contains("ARD does not accept your sign-in", "Your API keys are not affected");
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
    }

    @Test
    void refusedTokenDuringAChangeIsRenewedButTheChangeIsNotRepeated() {
        visitor.signIn("ada@example.com", "/api-keys");
        SANDBOX.traffic().clear();
        SANDBOX.faults()
                .in(Service.KEYS)
                .matching(request -> request.method().equals("POST"))
                .answer(401, "{\"message\":\"Unauthorized\"}");
        HttpResponse<String> page = visitor.post(
                "/api-keys/new", "/api-keys", Map.of("name", List.of("kept name"), "expiry", List.of("7")));
        assertThat(page.body()).contains("No key was created", "kept name");
        assertThat(SANDBOX.traffic().count(request -> request.is("POST", "/api-key/api/v2/api-key")))
                .isEqualTo(1);
        assertThat(refreshes()).isEqualTo(1);
    }

    private List<HttpResponse<String>> inParallel(int times, String path) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> running = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> visitor.get(path)))
                    .toList();
            threads.close();
            return running.stream().map(Future::resultNow).toList();
        }
    }

    private static long refreshes() {
        return SANDBOX.traffic()
                .count(request ->
                        request.service() == Service.SIGN_IN && request.path().endsWith("/token"));
    }

    private static boolean hasBearer(RecordedRequest request) {
        return request.authorization() != null && request.authorization().startsWith("Bearer ey");
    }
}
