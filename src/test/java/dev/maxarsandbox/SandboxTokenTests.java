package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.PUBLIC;
import static dev.maxarsandbox.TestBrowser.claims;
import static dev.maxarsandbox.TestBrowser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The switches for the provider's tokens, whichever way these are got. */
class SandboxTokenTests {

    private static final String ADA = "ada@example.com";

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;
    private final TestBrowser browser = new TestBrowser(sandbox);

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void refreshTokenLifeIsToldAndKept() throws InterruptedException {
        sandbox.setRefreshTokenLife(Duration.ofSeconds(1));
        JsonNode byPassword = byPassword();
        JsonNode byCode = browser.tokens(ADA);
        assertThat(byPassword.get("refresh_expires_in").asInt()).isOne();
        assertThat(byCode.get("refresh_expires_in").asInt()).isOne();
        Thread.sleep(1100);
        for (JsonNode old : List.of(byPassword, byCode)) {
            String token = old.get("refresh_token").asString();
            assertThat(browser.refresh(token, PUBLIC, Map.of()).body()).contains("Token is not active");
        }
        sandbox.setRefreshTokenLife(Duration.ofMinutes(10));
        assertThat(byPassword().get("refresh_expires_in").asInt()).isEqualTo(599);
        sandbox.reset();
        assertThat(byPassword().get("refresh_expires_in").asInt()).isEqualTo(43199);
    }

    @Test
    void lifeOfLessThanASecondIsRefused() {
        Duration tooShort = Duration.ofMillis(999);
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.setAccessTokenLife(tooShort));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.setRefreshTokenLife(tooShort));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.setArdTokenLife(tooShort));
    }

    @Test
    void idTokensMayBeLeftOutOfWhatAPasswordGives() {
        String before = byPassword().get("refresh_token").asString();
        sandbox.leaveOutIdTokens();
        JsonNode answer = byPassword();
        assertThat(answer.has("id_token")).isFalse();
        assertThat(json(browser.refresh(answer.get("refresh_token").asString(), PUBLIC, Map.of()))
                        .propertyNames())
                .contains("access_token")
                .doesNotContain("id_token");
        assertThat(json(browser.refresh(before, PUBLIC, Map.of())).has("id_token"))
                .isFalse();
        assertThat(browser.tokens(ADA).has("id_token")).isTrue();
        sandbox.reset();
        assertThat(byPassword().has("id_token")).isTrue();
    }

    @Test
    void claimsMayBeChangedOrTakenAway() {
        sandbox.setClaim(ADA, "realm_access", null);
        sandbox.setClaim(ADA, "mdsUser", Map.of("mdsClientRoles", Map.of("mgp", List.of("WMS"))));
        for (String token : List.of(
                byPassword().get("access_token").asString(),
                browser.tokens(ADA).get("access_token").asString(),
                sandbox.accessToken(ADA))) {
            JsonNode access = claims(token);
            assertThat(access.has("realm_access")).isFalse();
            assertThat(access.at("/mdsUser/mdsClientRoles/mgp/0").asString()).isEqualTo("WMS");
        }
        assertThat(claims(sandbox.accessToken("uma@example.com")).has("realm_access"))
                .isTrue();
        sandbox.reset();
        assertThat(claims(sandbox.accessToken(ADA)).has("realm_access")).isTrue();
    }

    @Test
    void issuedTokensAreThoseOfEveryWayToSignIn() {
        JsonNode byPassword = byPassword();
        JsonNode refreshed =
                json(browser.refresh(byPassword.get("refresh_token").asString(), PUBLIC, Map.of()));
        JsonNode ard = json(browser.ardSignIn(
                "{\"grant_type\":\"password\",\"username\":\"ada@example.com\",\"password\":\"sandbox\"}"));
        for (JsonNode answer : List.of(byPassword, refreshed, ard)) {
            assertThat(sandbox.issuedTokens())
                    .contains(
                            answer.get("access_token").asString(),
                            answer.get("refresh_token").asString());
        }
        assertThat(sandbox.issuedTokens()).contains(byPassword.get("id_token").asString());
    }

    /** With the scope that asks for an ID token. */
    private JsonNode byPassword() {
        return json(browser.password(ADA, "sandbox", Map.of("client_id", "mgp", "scope", "openid"), Map.of()));
    }
}
