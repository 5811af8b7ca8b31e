package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.MovableClock;
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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Roles from the access token, for when ARD does not tell. */
@SandboxTest
@Import(MovableClock.class)
@TestPropertySource(
        properties = {
            "portal.role.claims=mdsUser.mdsClientRoles,realm_access.roles",
            "portal.role.admin=mgp:ADMIN,ACCOUNT_ADMIN",
            "portal.role.user=mgp:USER,BASE_USER"
        })
class RoleClaimTests {

    private static final String ADA = "ada@example.com";
    private static final String UMA = "uma@example.com";
    private static final Predicate<RecordedRequest> LOOK_UP = request -> request.is("GET", "/auth/self");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        visitor = new Visitor(port);
    }

    private static void ardDoesNotTell() {
        SANDBOX.faults().in(Service.ARD).matching(LOOK_UP).answer(500);
    }

    private static void setRoles(String email, Object roles) {
        SANDBOX.setClaim(email, "mdsUser", Map.of("mdsClientRoles", roles));
    }

    private static long refreshes() {
        return SANDBOX.traffic().of(Service.SIGN_IN).size();
    }

    private int statusOfAnAdministratorsPage() {
        return visitor.get("/usage?scope=account").statusCode();
    }

    /** The role and where it is from, as the account page tells them. */
    private String role() {
        String page = visitor.get("/account").body();
        return page.replaceAll("(?s).*<dt>Role</dt>(.*?)</dd>.*", "$1")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void ardDecidesWhenItAnswers() {
        setRoles(UMA, List.of("mgp:ADMIN"));
        visitor.signIn(UMA, "/account");
        assertThat(role()).startsWith("User From ARD (user.admin)");
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(403);
    }

    @Test
    void ardDecidesAlsoForAnAdministratorWhomTheTokenCallsAUser() {
        SANDBOX.setClaim(ADA, "realm_access", Map.of("roles", List.of("BASE_USER")));
        visitor.signIn(ADA, "/account");
        assertThat(role()).startsWith("Admin From ARD");
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(200);
    }

    /** Whom ARD has deactivated, no token makes an administrator, also when ARD leaves the flag out. */
    @Test
    void deactivatedUserIsNoAdministrator() {
        SANDBOX.faults()
                .in(Service.ARD)
                .matching(LOOK_UP)
                .answer(200, "{\"user\":{\"user_id\":\"u\",\"active\":false}}");
        visitor.signIn(ADA, "/account");
        assertThat(role()).startsWith("User");
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(403);
    }

    static Stream<Object> formsOfTheClaim() {
        return Stream.of(List.of("mgp:WMS", "mgp:ADMIN"), Map.of("mgp", List.of("WMS", "ADMIN")), "mgp:ADMIN");
    }

    @ParameterizedTest
    @MethodSource("formsOfTheClaim")
    void tokenDecidesWhenArdDoesNotTell(Object roles) {
        ardDoesNotTell();
        setRoles(UMA, roles);
        visitor.signIn(UMA, "/account");
        assertThat(role())
                .startsWith("Admin From the claim mdsUser.mdsClientRoles of your Maxar token,"
                        + " because ARD did not tell, looked up");
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(200);
    }

    @Test
    void laterPathDecidesWhenTheEarlierDoesNot() {
        ardDoesNotTell();
        visitor.signIn(ADA, "/account");
        assertThat(role()).startsWith("Admin From the claim realm_access.roles");
    }

    @Test
    void userOfTheTokenIsNoAdministrator() {
        ardDoesNotTell();
        setRoles(UMA, List.of("mgp:USER"));
        visitor.signIn(UMA, "/account");
        assertThat(role()).startsWith("User From the claim mdsUser.mdsClientRoles");
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(403);
    }

    @Test
    void tokenWithoutAnyOfTheValuesSaysNothing() {
        ardDoesNotTell();
        setRoles(UMA, List.of("mgp:admin", "ADMIN", "x:mgp:ADMIN"));
        SANDBOX.setClaim(UMA, "realm_access", null);
        visitor.signIn(UMA, "/account");
        assertThat(role()).startsWith("Role unknown ARD could not be asked");
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(403);
    }

    @Test
    void tokenThatCannotBeVerifiedSaysNothing() {
        ardDoesNotTell();
        SANDBOX.setClaim(ADA, "iss", "https://account.evil.example/realm");
        visitor.signIn(ADA, "/account");
        assertThat(role()).startsWith("Role unknown ARD could not be asked");
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(403);
    }

    @Test
    void losingTheClaimTakesEffectWithinAQuarterOfAnHourByOneRenewal() {
        ardDoesNotTell();
        visitor.signIn(ADA, "/account");
        SANDBOX.traffic().clear();
        SANDBOX.setClaim(ADA, "realm_access", Map.of("roles", List.of("BASE_USER")));
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(200);
        assertThat(refreshes()).isZero();
        clock.forward(Duration.ofMinutes(15));
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(403);
        assertThat(role()).startsWith("User From the claim realm_access.roles");
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void manyRequestsAtThatMomentRenewOnce() throws InterruptedException {
        ardDoesNotTell();
        visitor.signIn(ADA, "/account");
        SANDBOX.traffic().clear();
        SANDBOX.setClaim(ADA, "realm_access", Map.of("roles", List.of("BASE_USER")));
        clock.forward(Duration.ofMinutes(15));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 10)
                    .mapToObj(n -> threads.submit(() -> visitor.get("/usage?scope=account")))
                    .toList();
            assertThat(answers).extracting(answer -> answer.get().statusCode()).containsOnly(403);
        }
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void signInServiceThatDoesNotAnswerThenMakesTheRoleUnknownAndSignsNobodyOut() {
        ardDoesNotTell();
        visitor.signIn(ADA, "/account");
        SANDBOX.faults().in(Service.SIGN_IN).answer(503);
        clock.forward(Duration.ofMinutes(15));
        assertThat(statusOfAnAdministratorsPage()).isEqualTo(403);
        SANDBOX.faults().clear();
        clock.forward(Duration.ofSeconds(30));
        assertThat(role()).startsWith("Admin From ARD");
    }
}
