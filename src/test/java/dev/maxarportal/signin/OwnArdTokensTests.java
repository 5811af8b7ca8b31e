package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.RecordedRequest;
import dev.maxarsandbox.traffic.Service;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Where ARD has a sign-in of its own, its tokens and those of Maxar's live apart from one another. */
@SandboxTest
@TestPropertySource(properties = "maxar.ard-token=own")
class OwnArdTokensTests {

    private static final Predicate<RecordedRequest> AT_ARD = request -> request.is("POST", "/auth/authenticate");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Visitor visitor;

    @BeforeEach
    void signedInAndConnected() {
        SANDBOX.reset();
        database.sql("DELETE FROM sign_in_attempt").update();
        SANDBOX.requireOwnArdTokens();
        visitor = new Visitor(port);
        visitor.signIn("ada@example.com", "/api-keys");
        visitor.post(
                "/ard-connection",
                "/ard-connection",
                Map.of("username", List.of("ada@example.com"), "password", List.of("sandbox")));
        assertThat(visitor.get("/monitors").body()).contains("albuquerque");
        SANDBOX.traffic().clear();
    }

    private static void renewed(int atMaxar, int atArd) {
        assertThat(SANDBOX.traffic().of(Service.SIGN_IN)).hasSize(atMaxar);
        assertThat(SANDBOX.traffic().count(AT_ARD)).isEqualTo(atArd);
    }

    @Test
    void ardsTokenIsRenewedAtArdAlone() {
        SANDBOX.expireArdTokens();
        assertThat(visitor.get("/monitors").body()).contains("albuquerque");
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        renewed(0, 1);
    }

    @Test
    void maxarsTokenIsRenewedAtMaxarAlone() {
        SANDBOX.expireAccessTokens();
        assertThat(visitor.get("/monitors").body()).contains("albuquerque");
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        renewed(1, 0);
    }

    @Test
    void neitherServiceSeesTheOthersToken() {
        visitor.get("/monitors");
        visitor.get("/api-keys");
        List<String> atKeys = bearers(Service.KEYS);
        assertThat(atKeys).isNotEmpty();
        assertThat(bearers(Service.ARD)).isNotEmpty().doesNotContainAnyElementsOf(atKeys);
    }

    @Test
    void connectionThatEndsAtArdLeavesTheSignInAlone() {
        SANDBOX.expireArdTokens();
        SANDBOX.revokeArdRefreshTokens();
        assertThat(visitor.get("/monitors").uri().getPath()).isEqualTo("/monitors");
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        renewed(0, 1);
    }

    private static List<String> bearers(Service service) {
        return SANDBOX.traffic().of(service).stream()
                .filter(AT_ARD.negate())
                .map(RecordedRequest::authorization)
                .distinct()
                .toList();
    }
}
