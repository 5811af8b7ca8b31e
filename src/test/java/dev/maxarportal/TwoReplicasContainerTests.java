package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.signin.SandboxClients;
import dev.maxarsandbox.traffic.Service;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Two portals on one PostgreSQL, before which no balancer keeps a person at the same one. */
@SandboxTest
@EnabledIfDockerAvailable
@Import(RealPostgres.class)
@TestPropertySource(properties = "portal.password-sign-in=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoReplicasContainerTests {

    @LocalServerPort
    int first;

    int second;

    @Autowired
    PostgreSQLContainer postgres;

    AnotherPortal replica;

    Visitor visitor;

    @BeforeAll
    void startSecond() {
        replica = startReplica();
        second = replica.port();
    }

    @AfterAll
    void stopSecond() {
        replica.close();
    }

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        visitor = new Visitor(first);
    }

    @Test
    void signInAtOneIsGoodAtTheOther() {
        visitor.signIn(ADA, "/account");
        assertThat(at(second, "/api-keys").body()).contains("Ada Admin", "12 keys");
    }

    @Test
    void parallelRequestsToBothWithAnExpiredTokenRefreshOnce() throws InterruptedException {
        Duration life = Duration.ofSeconds(3);
        SANDBOX.setAccessTokenLife(life);
        visitor.signIn(ADA, "/api-keys");
        SANDBOX.setAccessTokenLife(Duration.ofHours(2));
        Thread.sleep(life);
        SANDBOX.traffic().clear();
        assertThat(inParallel(20, "/monitors"))
                .allSatisfy(answer -> assertThat(answer.body()).contains("albuquerque"));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void parallelRequestsToBothWithARefusedTokenRefreshOnce() {
        visitor.signIn(ADA, "/api-keys");
        SANDBOX.expireAccessTokens();
        SANDBOX.traffic().clear();
        assertThat(inParallel(20, "/monitors"))
                .allSatisfy(answer -> assertThat(answer.body()).contains("albuquerque"));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void endOfOneLeavesTheOtherServing() {
        try (AnotherPortal third = startReplica()) {
            visitor = new Visitor(third.port());
            visitor.signIn(ADA, "/api-keys");
        }
        SANDBOX.expireAccessTokens();
        assertThat(at(second, "/api-keys").body()).contains("12 keys");
        assertThat(at(first, "/api-keys").body()).contains("12 keys");
    }

    @Test
    void signOutAtOneEndsTheSessionAtTheOther() throws Exception {
        visitor.signIn(ADA, "/api-keys");
        HttpCookie session = session();
        assertThat(with(session, second)).isEqualTo(200);
        visitor.post("/api-keys", "/sign-out", Map.of());
        assertThat(with(session, second)).isEqualTo(302);
        assertThat(with(session, first)).isEqualTo(302);
    }

    @Test
    void ofTwoAdministratorsOneReplacesACredential() {
        new CredentialRace(first, second).oneWritesAndTheOtherSeesWhatWasWritten();
    }

    @Test
    void databaseTellsNoTokenNoPasswordAndNoCookie() throws Exception {
        String mistyped = "Correct-Horse-7";
        visitor.post("/sign-in", "/sign-in", Map.of("username", List.of(ADA), "password", List.of(mistyped)));
        visitor.post("/sign-in", "/sign-in", Map.of("username", List.of(mistyped), "password", List.of(mistyped)));
        visitor.post(
                "/sign-in", "/sign-in", Map.of("username", List.of(ADA), "password", List.of(SandboxUser.PASSWORD)));
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        new Visitor(second).signIn(ADA, "/usage");
        String dump = dump();
        assertThat(dump).contains("SPRING_SECURITY_CONTEXT");
        Stream<String> told = Stream.of(
                        SANDBOX.issuedTokens().stream(),
                        SANDBOX.data().secrets().stream(),
                        Stream.of(
                                mistyped,
                                SandboxUser.PASSWORD,
                                SandboxClients.PORTAL_SECRET,
                                RealPostgres.SESSION_KEY,
                                session().getValue()))
                .flatMap(secrets -> secrets)
                .filter(secret -> dump.contains(secret) || dump.contains(hexadecimal(secret)));
        assertThat(told).isEmpty();
    }

    private AnotherPortal startReplica() {
        Map<String, String> settings = new HashMap<>(SANDBOX.portalSettings());
        settings.put("spring.datasource.url", postgres.getJdbcUrl());
        settings.put("spring.datasource.username", postgres.getUsername());
        settings.put("spring.datasource.password", postgres.getPassword());
        settings.put("portal.session-key", RealPostgres.SESSION_KEY);
        return AnotherPortal.start(settings);
    }

    private HttpResponse<String> at(int port, String path) {
        return visitor.get("http://localhost:" + port + path);
    }

    private List<HttpResponse<String>> inParallel(int times, String path) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> running = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> at(number % 2 == 0 ? first : second, path)))
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

    private HttpCookie session() {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("MAXARPORTAL"))
                .findFirst()
                .orElseThrow();
    }

    /** The status of a page for a browser that has kept this cookie. */
    private static int with(HttpCookie session, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api-keys"))
                .header("Cookie", session.getName() + "=" + session.getValue())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /** All rows of all tables, with binary content in hexadecimal. */
    private String dump() throws IOException, InterruptedException {
        return postgres.execInContainer(
                        "pg_dump", "--data-only", "--username", postgres.getUsername(), postgres.getDatabaseName())
                .getStdout();
    }

    private static String hexadecimal(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
