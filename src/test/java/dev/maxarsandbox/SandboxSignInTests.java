package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.BASIC;
import static dev.maxarsandbox.TestBrowser.PUBLIC;
import static dev.maxarsandbox.TestBrowser.claims;
import static dev.maxarsandbox.TestBrowser.json;
import static dev.maxarsandbox.TestBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxSignInTests {

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;
    private final TestBrowser browser = new TestBrowser(sandbox);

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void discoveryNamesEndpointsInKeycloaksLayout() {
        JsonNode found = json(browser.get(browser.realm() + "/.well-known/openid-configuration", Map.of()));
        String base = sandbox.origin() + "/auth/realms/mds";
        assertThat(found.get("issuer").asString()).isEqualTo(base);
        assertThat(found.get("authorization_endpoint").asString()).isEqualTo(base + "/protocol/openid-connect/auth");
        assertThat(found.get("token_endpoint").asString()).isEqualTo(base + "/protocol/openid-connect/token");
        assertThat(found.get("userinfo_endpoint").asString()).isEqualTo(base + "/protocol/openid-connect/userinfo");
        assertThat(found.get("jwks_uri").asString()).isEqualTo(base + "/protocol/openid-connect/certs");
        assertThat(found.get("end_session_endpoint").asString()).isEqualTo(base + "/protocol/openid-connect/logout");
        assertThat(json(browser.get(found.get("jwks_uri").asString(), Map.of()))
                        .get("keys")
                        .size())
                .isOne();
    }

    @Test
    void signInWithSecretGivesTokensWithTheContractsClaims() {
        HttpResponse<String> response =
                browser.redeem(browser.code("maxar-portal", "ada@example.com"), Map.of(), BASIC);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode tokens = json(response);
        assertThat(tokens.get("expires_in").asInt()).isBetween(7190, 7200);
        assertThat(tokens.get("refresh_expires_in").asInt()).isEqualTo(43199);
        assertThat(tokens.get("not-before-policy").asInt()).isZero();
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        JsonNode access = claims(tokens.get("access_token").asString());
        assertThat(access.get("sub").asString()).isEqualTo("f:11111111-2222-3333-4444-555555555555:42");
        assertThat(access.get("iss").asString()).isEqualTo(browser.realm());
        assertThat(access.at("/mdsUser/mdsClientRoles/0").asString()).isEqualTo("mgp:WMS");
        assertThat(access.at("/realm_access/roles").toString()).contains("ACCOUNT_ADMIN");
        JsonNode id = claims(tokens.get("id_token").asString());
        assertThat(id.get("nonce").asString()).isEqualTo("some-nonce");
        assertThat(id.get("sub")).isEqualTo(access.get("sub"));
        assertThat(id.get("preferred_username").asString()).isEqualTo("ada@example.com");
    }

    @Test
    void secretMayAlsoStandInTheForm() {
        Map<String, String> post = Map.of("client_id", "maxar-portal", "client_secret", "sandbox-client-secret");
        HttpResponse<String> response = browser.redeem(browser.code("maxar-portal", "uma@example.com"), post, Map.of());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Map<String, String> wrong = Map.of("client_id", "maxar-portal", "client_secret", "wrong");
        assertThat(browser.refresh("any", wrong, Map.of()).statusCode()).isEqualTo(401);
        Map<String, String> none = Map.of("client_id", "maxar-portal");
        assertThat(browser.refresh("any", none, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void publicClientRefreshesWithItsIdAloneAndTokensRotate() {
        JsonNode first = browser.tokens("uma@example.com");
        String old = first.get("refresh_token").asString();
        HttpResponse<String> response = browser.refresh(old, PUBLIC, Map.of());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode second = json(response);
        assertThat(second.get("refresh_token").asString()).isNotEqualTo(old);
        assertThat(second.get("refresh_expires_in").asInt()).isEqualTo(43199);
        assertThat(second.has("id_token")).isTrue();
        assertRefused(browser.refresh(old, PUBLIC, Map.of()));
        String newest = second.get("refresh_token").asString();
        assertThat(browser.refresh(newest, PUBLIC, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoRefreshesAtTheSameTimeOneSucceeds() {
        String token = browser.tokens("uma@example.com").get("refresh_token").asString();
        List<Integer> statuses = IntStream.range(0, 2)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> browser.refresh(token, PUBLIC, Map.of()).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void confidentialClientRefreshesWithItsSecret() {
        JsonNode tokens = json(browser.redeem(browser.code("maxar-portal", "ada@example.com"), Map.of(), BASIC));
        String old = tokens.get("refresh_token").asString();
        assertThat(browser.refresh(old, Map.of(), BASIC).statusCode()).isEqualTo(200);
        assertRefused(browser.refresh(old, Map.of(), BASIC));
    }

    @Test
    void revokedRefreshTokenIsNotActive() {
        JsonNode tokens = browser.tokens("ada@example.com");
        sandbox.revokeRefreshTokens();
        assertRefused(browser.refresh(tokens.get("refresh_token").asString(), PUBLIC, Map.of()));
        JsonNode again = new TestBrowser(sandbox).tokens("ada@example.com");
        assertThat(browser.refresh(again.get("refresh_token").asString(), PUBLIC, Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void expiredAccessTokenIsRefusedUntilRefreshed() {
        JsonNode tokens = browser.tokens("ada@example.com");
        String access = tokens.get("access_token").asString();
        assertThat(browser.call("GET", "/api/v1/auth/self", access, null).statusCode())
                .isEqualTo(200);
        sandbox.expireAccessTokens();
        assertThat(browser.call("GET", "/api/v1/auth/self", access, null).statusCode())
                .isEqualTo(401);
        JsonNode fresh = json(browser.refresh(tokens.get("refresh_token").asString(), PUBLIC, Map.of()));
        assertThat(browser.call(
                                "GET",
                                "/api/v1/auth/self",
                                fresh.get("access_token").asString(),
                                null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void accessTokenLifeIsKept() throws InterruptedException {
        sandbox.setAccessTokenLife(Duration.ofSeconds(1));
        JsonNode tokens = browser.tokens("ada@example.com");
        assertThat(tokens.get("expires_in").asInt()).isLessThanOrEqualTo(1);
        Thread.sleep(1100);
        assertThat(browser.call(
                                "GET",
                                "/api/v1/auth/self",
                                tokens.get("access_token").asString(),
                                null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void userInfoAndCookie() {
        HttpResponse<String> start =
                browser.get(browser.authorizeAddress("mgp", TestBrowser.REDIRECT, TestBrowser.challenge()), Map.of());
        assertThat(start.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("MAXARSANDBOXSESSION="));
        String access = browser.tokens("uma@example.com").get("access_token").asString();
        JsonNode info = json(browser.call("GET", "/auth/realms/mds/protocol/openid-connect/userinfo", access, null));
        assertThat(info.get("email").asString()).isEqualTo("uma@example.com");
        assertThat(info.get("sub").asString()).endsWith(":43");
    }

    @Test
    void wrongPasswordShowsTheFormAgain() {
        HttpResponse<String> start =
                browser.get(browser.authorizeAddress("mgp", TestBrowser.REDIRECT, TestBrowser.challenge()), Map.of());
        String form = browser.get(location(start), Map.of()).body();
        assertThat(form).contains("Sandbox sign-in", "ada@example.com", "uma@example.com");
        String next = location(browser.signIn(location(start), form, "ada@example.com", "wrong"));
        assertThat(browser.get(next, Map.of()).body()).contains("do not fit together");
    }

    @Test
    void foreignRedirectAndMissingProofKeyAreRefused() {
        browser.tokens("ada@example.com");
        HttpResponse<String> foreign = browser.get(
                browser.authorizeAddress("mgp", "https://portal.example.com/back", TestBrowser.challenge()), Map.of());
        assertThat(foreign.statusCode()).isEqualTo(400);
        HttpResponse<String> bare =
                browser.get(browser.authorizeAddress("maxar-portal", TestBrowser.REDIRECT, null), Map.of());
        assertThat(location(bare)).startsWith(TestBrowser.REDIRECT).contains("error=invalid_request");
    }

    @Test
    void signOutEndsTheSessionAndReturnsAlsoWithAnOldIdToken() {
        JsonNode tokens = browser.tokens("ada@example.com");
        browser.refresh(tokens.get("refresh_token").asString(), PUBLIC, Map.of());
        String hint = tokens.get("id_token").asString();
        String out = browser.realm() + "/protocol/openid-connect/logout?id_token_hint=" + hint
                + "&post_logout_redirect_uri=";
        assertThat(browser.get(out + "https://example.com/", Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(location(browser.get(out + "http://localhost:8080/bye", Map.of())))
                .isEqualTo("http://localhost:8080/bye");
        assertThat(location(browser.get(
                        browser.authorizeAddress("mgp", TestBrowser.REDIRECT, TestBrowser.challenge()), Map.of())))
                .contains("login-actions");
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Token is not active\"}");
    }
}
