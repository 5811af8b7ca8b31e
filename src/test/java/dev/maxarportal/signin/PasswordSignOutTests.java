package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PasswordSignOutTests extends PasswordVisits {

    private static final String NOT_ENDED = "The sign-in could not be ended at Maxar";

    @Test
    void signOutEndsTheSignInAtMaxarByItsRefreshToken(CapturedOutput log) {
        visitor.signInWithPassword(ADA, "/api-keys");
        assertSignsOut();
        assertThat(SANDBOX.traffic().of(Service.SIGN_OUT)).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.query()).isNull();
        });
        assertThat(log.getAll()).doesNotContain(NOT_ENDED);
    }

    @Test
    void signOutAfterARenewalUsesTheNewestRefreshToken(CapturedOutput log) {
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.expireAccessTokens();
        visitor.get("/api-keys");
        assertSignsOut();
        assertThat(SANDBOX.traffic().of(Service.SIGN_OUT)).hasSize(1);
        assertThat(log.getAll()).doesNotContain(NOT_ENDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 503})
    void signOutThatMaxarRefusesStillEndsTheSessionHere(int status, CapturedOutput log) {
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.faults().in(Service.SIGN_OUT).answer(status);
        assertSignsOut();
        assertThat(SANDBOX.traffic().of(Service.SIGN_OUT)).hasSize(1);
        assertThat(log.getAll()).contains(NOT_ENDED);
    }

    @Test
    void signOutDuringWhichTheConnectionBreaksStillEndsTheSessionHere() {
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.faults().in(Service.SIGN_OUT).abort();
        assertSignsOut();
    }

    @Test
    void signOutThatMaxarDoesNotAnswerEndsTheSessionHereAfterTheTimeLimit() {
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.faults().in(Service.SIGN_OUT).delay(Duration.ofSeconds(9));
        Instant before = Instant.now();
        assertSignsOut();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void signOutOfAnEndedSignInAsksMaxarNothing() {
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        visitor.get("/api-keys");
        visitor.post("/sign-in", "/sign-out", Map.of());
        assertThat(SANDBOX.traffic().of(Service.SIGN_OUT)).isEmpty();
    }

    @Test
    void personWhoSignedInAtMaxarsOwnPageSignsOutThere() {
        visitor.signIn(ADA, "/api-keys");
        HttpResponse<String> page = visitor.post("/api-keys", "/sign-out", Map.of());
        assertThat(page.body()).contains("You are signed out");
        assertThat(SANDBOX.traffic().of(Service.SIGN_OUT)).isNotEmpty().allMatch(request -> request.query() != null);
        assertThat(visitor.get("/oauth2/authorization/maxar").body()).contains("name=\"password\"");
    }

    @Test
    void sessionThatWasSignedOutIsGoneForWhoeverKeptItsCookie() {
        visitor.signInWithPassword(ADA, "/api-keys");
        Visitor copy = new Visitor(port, visitor.cookies());
        assertThat(copy.get("/api-keys").body()).contains("12 keys");
        assertSignsOut();
        assertThat(copy.get("/api-keys").uri().getPath()).isEqualTo("/sign-in");
    }

    private void assertSignsOut() {
        HttpResponse<String> page = visitor.post("/api-keys", "/sign-out", Map.of());
        assertThat(page.uri().toString()).endsWith(port + "/sign-in?signed-out");
        assertThat(page.body()).contains("You are signed out");
        assertThat(visitor.get("/usage").uri().getPath()).isEqualTo("/sign-in");
    }
}
