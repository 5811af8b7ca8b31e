package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.json;
import static dev.maxarsandbox.traffic.Service.ARD;
import static dev.maxarsandbox.traffic.Service.KEYS;
import static dev.maxarsandbox.traffic.Service.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maxarsandbox.traffic.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class SandboxFaultsTests {

    private static final String SELF = "/api/v1/auth/self";
    private static final String KEY_LIST = "/api-key/api/v2/api-key";

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;
    private final TestBrowser browser = new TestBrowser(sandbox);
    private final String token = sandbox.accessToken("ada@example.com");

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void faultOfOneServiceLeavesTheOthersAlone() {
        try (Fault fault = sandbox.faults().in(ARD).answer(503)) {
            HttpResponse<String> failed = get(SELF);
            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(json(failed).get("message").asString()).isEqualTo("Sandbox fault 503");
            assertThat(get(KEY_LIST).statusCode()).isEqualTo(200);
        }
        assertThat(get(SELF).statusCode()).isEqualTo(200);
    }

    @Test
    void faultMayStrikeOnlySomeRequests() {
        sandbox.faults()
                .in(ARD)
                .matching(request -> request.is("GET", "/auth/self"))
                .next(2)
                .answerHtml(502);
        assertThat(get("/api/v1/monitor").statusCode()).isEqualTo(200);
        assertThat(get(SELF).body()).startsWith("<!DOCTYPE html>");
        assertThat(get(SELF).headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(get(SELF).statusCode()).isEqualTo(200);
    }

    @Test
    void tokenEndpointFailsButTheFormDoesNot() {
        sandbox.faults().in(SIGN_IN).answer(400, "{\"error\":\"invalid_grant\"}");
        assertThat(browser.tokens("ada@example.com").get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void tooManyRequestsNamesTheWait() {
        sandbox.faults().in(KEYS).tooManyRequests(Duration.ofSeconds(7));
        HttpResponse<String> response = get(KEY_LIST);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void connectionEndsWithoutAnswerOrInItsMiddle() {
        try (Fault fault = sandbox.faults().in(KEYS).abort()) {
            assertThatThrownBy(() -> get(KEY_LIST)).hasMessageContaining("received no bytes");
        }
        try (Fault fault = sandbox.faults().in(KEYS).breakOff()) {
            assertThatThrownBy(() -> get(KEY_LIST)).hasMessageContaining("fixed content-length");
        }
        assertThat(get(KEY_LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void bodiesMayBeCutBrokenOrEmpty() {
        int whole = get(KEY_LIST).body().length();
        sandbox.faults().in(KEYS).next(1).truncate();
        assertThat(get(KEY_LIST).body().length()).isBetween(whole / 2 - 10, whole / 2 + 10);
        sandbox.faults().in(KEYS).next(1).answerNothing();
        assertThat(get(KEY_LIST).body()).isEmpty();
        sandbox.faults().in(KEYS).next(1).answerBrokenJson();
        HttpResponse<String> broken = get(KEY_LIST);
        assertThatThrownBy(() -> json(broken)).isInstanceOf(JacksonException.class);
    }

    @Test
    void lateAnswerIsRight() {
        sandbox.faults().in(ARD).delay(Duration.ofMillis(300));
        Instant start = Instant.now();
        assertThat(get(SELF).statusCode()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void trafficIsWrittenDown() {
        browser.call("GET", SELF + "?a=b", token, null);
        assertThat(sandbox.traffic().all()).singleElement().satisfies(request -> {
            assertThat(request.service()).isEqualTo(ARD);
            assertThat(request.query()).isEqualTo("a=b");
            assertThat(request.authorization()).isEqualTo("Bearer " + token);
        });
        sandbox.traffic().clear();
        assertThat(sandbox.traffic().count(request -> true)).isZero();
    }

    @Test
    void twoSandboxesLiveSideBySide() {
        try (MaxarSandbox other = MaxarSandbox.start()) {
            assertThat(other.origin()).isNotEqualTo(sandbox.origin());
            assertThat(other.portalSettings()).containsEntry("maxar.ard-url", other.origin() + "/api/v1");
            assertThat(browser.get(other.origin() + SELF, Map.of("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(get(SELF).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) {
        return browser.call("GET", path, token, null);
    }
}
