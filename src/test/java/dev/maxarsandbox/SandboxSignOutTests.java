package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.BASIC;
import static dev.maxarsandbox.TestBrowser.PUBLIC;
import static dev.maxarsandbox.TestBrowser.json;
import static dev.maxarsandbox.traffic.Service.SIGN_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxSignOutTests {

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;
    private final TestBrowser browser = new TestBrowser(sandbox);

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void refreshTokenOfASignInByPasswordIsRefusedAfterwards() {
        String token = byPassword();
        String other = byPassword();
        HttpResponse<String> response = browser.signOut(token, PUBLIC, Map.of());
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(browser.refresh(token, PUBLIC, Map.of()).body()).contains("Token is not active");
        assertThat(browser.refresh(other, PUBLIC, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void confidentialClientShowsItsSecret() {
        Map<String, String> post = Map.of("client_id", "maxar-portal", "client_secret", "sandbox-client-secret");
        assertThat(browser.signOut(byCode(), Map.of(), BASIC).statusCode()).isEqualTo(204);
        String token = byCode();
        Map<String, String> wrong = Map.of("client_id", "maxar-portal", "client_secret", "wrong");
        assertThat(browser.signOut(token, wrong, Map.of()).statusCode()).isEqualTo(401);
        Map<String, String> none = Map.of("client_id", "maxar-portal");
        assertThat(browser.signOut(token, none, Map.of()).statusCode()).isEqualTo(401);
        assertThat(browser.signOut(token, Map.of(), Map.of()).statusCode()).isEqualTo(401);
        assertThat(browser.signOut(token, post, Map.of()).statusCode()).isEqualTo(204);
        assertThat(browser.refresh(token, Map.of(), BASIC).statusCode()).isEqualTo(400);
    }

    @Test
    void tokenOfBeforeARefreshEndsTheSameSignIn() {
        String old = byPassword();
        String next = json(browser.refresh(old, PUBLIC, Map.of()))
                .get("refresh_token")
                .asString();
        assertThat(browser.signOut(old, PUBLIC, Map.of()).statusCode()).isEqualTo(204);
        assertThat(browser.refresh(next, PUBLIC, Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void unknownTokenAndThatOfAnotherClientAreRefused() {
        HttpResponse<String> unknown = browser.signOut("unknown", PUBLIC, Map.of());
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).get("error").asString()).isEqualTo("invalid_grant");
        String token = byCode();
        assertThat(browser.signOut(token, PUBLIC, Map.of()).statusCode()).isEqualTo(400);
        assertThat(browser.refresh(token, Map.of(), BASIC).statusCode()).isEqualTo(200);
    }

    @Test
    void signOutFailsOnItsOwn() {
        String token = byPassword();
        sandbox.faults().in(SIGN_OUT).answer(503);
        assertThat(browser.signOut(token, PUBLIC, Map.of()).statusCode()).isEqualTo(503);
        assertThat(sandbox.traffic().of(SIGN_OUT)).hasSize(1);
        assertThat(browser.refresh(token, PUBLIC, Map.of()).statusCode()).isEqualTo(200);
    }

    private String byPassword() {
        return json(browser.password("ada@example.com", "sandbox", PUBLIC, Map.of()))
                .get("refresh_token")
                .asString();
    }

    private String byCode() {
        return json(browser.redeem(browser.code("maxar-portal", "ada@example.com"), Map.of(), BASIC))
                .get("refresh_token")
                .asString();
    }
}
