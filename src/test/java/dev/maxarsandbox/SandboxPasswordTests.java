package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.BASIC;
import static dev.maxarsandbox.TestBrowser.PUBLIC;
import static dev.maxarsandbox.TestBrowser.claims;
import static dev.maxarsandbox.TestBrowser.json;
import static dev.maxarsandbox.TestBrowser.location;
import static dev.maxarsandbox.traffic.Service.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.signin.SignInStatus;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SandboxPasswordTests {

    private static final String ADA = "ada@example.com";
    private static final String UMA = "uma@example.com";
    private static final Map<String, String> PUBLIC_WITH_OPENID = Map.of("client_id", "mgp", "scope", "openid");

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;
    private final TestBrowser browser = new TestBrowser(sandbox);

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void publicClientNeedsOnlyItsIdAndGetsAnIdTokenOnlyWhenItAsks() {
        HttpResponse<String> response = password(ADA, "sandbox");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = json(response);
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token",
                        "expires_in",
                        "refresh_expires_in",
                        "refresh_token",
                        "token_type",
                        "not-before-policy",
                        "scope");
        assertThat(answer.get("expires_in").asInt()).isBetween(7190, 7200);
        assertThat(answer.get("refresh_expires_in").asInt()).isEqualTo(43199);
        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.get("not-before-policy").asInt()).isZero();

        JsonNode withOpenid = json(browser.password(ADA, "sandbox", PUBLIC_WITH_OPENID, Map.of()));
        JsonNode id = claims(withOpenid.get("id_token").asString());
        assertThat(id.get("sub").asString()).endsWith(":42");
        assertThat(id.get("aud").toString()).contains("mgp");
        assertThat(withOpenid.get("scope").asString()).contains("openid");
    }

    @Test
    void confidentialClientNeedsItsSecretInTheHeaderOrTheForm() {
        Map<String, String> post = Map.of("client_id", "maxar-portal", "client_secret", "sandbox-client-secret");
        assertThat(browser.password(UMA, "sandbox", post, Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(browser.password(UMA, "sandbox", Map.of(), BASIC).statusCode())
                .isEqualTo(200);
        Map<String, String> wrong = Map.of("client_id", "maxar-portal", "client_secret", "wrong");
        assertThat(browser.password(UMA, "sandbox", wrong, Map.of()).statusCode())
                .isEqualTo(401);
        Map<String, String> none = Map.of("client_id", "maxar-portal");
        assertThat(json(browser.password(UMA, "sandbox", none, Map.of()))
                        .get("error")
                        .asString())
                .isEqualTo("invalid_client");
    }

    @Test
    void accessTokenHasTheContractsClaimsAndOpensEveryService() {
        JsonNode answer = json(browser.password(" Ada@Example.com", "sandbox", PUBLIC_WITH_OPENID, Map.of()));
        String token = answer.get("access_token").asString();
        JsonNode access = claims(token);
        assertThat(access.get("iss").asString()).isEqualTo(browser.realm());
        assertThat(access.at("/mdsUser/mdsClientRoles/0").asString()).isEqualTo("mgp:WMS");
        assertThat(access.at("/realm_access/roles").toString()).contains("ACCOUNT_ADMIN");
        assertThat(browser.call("GET", "/api/v1/auth/self", token, null).statusCode())
                .isEqualTo(200);
        assertThat(browser.call("GET", "/api-key/api/v2/api-key", token, null).statusCode())
                .isEqualTo(200);
        HttpResponse<String> info =
                browser.call("GET", "/auth/realms/mds/protocol/openid-connect/userinfo", token, null);
        assertThat(json(info).get("email").asString()).isEqualTo(ADA);
    }

    @Test
    void refreshRotatesAndKeepsToTheScopesOfTheBeginning() {
        JsonNode bare = json(password(UMA, "sandbox"));
        String old = bare.get("refresh_token").asString();
        JsonNode next = json(browser.refresh(old, PUBLIC, Map.of()));
        assertThat(next.get("refresh_token").asString()).isNotEqualTo(old);
        assertThat(next.has("id_token")).isFalse();
        assertThat(json(browser.refresh(old, PUBLIC, Map.of()))
                        .get("error_description")
                        .asString())
                .isEqualTo("Token is not active");
        String withOpenid = json(browser.password(UMA, "sandbox", PUBLIC_WITH_OPENID, Map.of()))
                .get("refresh_token")
                .asString();
        assertThat(json(browser.refresh(withOpenid, PUBLIC, Map.of())).has("id_token"))
                .isTrue();
    }

    @Test
    void idTokenServesForTheBrowsersSignOut() {
        JsonNode answer = json(browser.password(ADA, "sandbox", PUBLIC_WITH_OPENID, Map.of()));
        String out = browser.realm() + "/protocol/openid-connect/logout?id_token_hint="
                + answer.get("id_token").asString() + "&post_logout_redirect_uri=http://localhost:8080/bye";
        assertThat(location(browser.get(out, Map.of()))).isEqualTo("http://localhost:8080/bye");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, wrong, 401, Invalid user credentials",
        "nobody@example.com, sandbox, 401, Invalid user credentials",
        "'', '', 401, Invalid user credentials",
        "sam@example.com, sandbox, 400, Account disabled",
        "nia@example.com, wrong, 401, Invalid user credentials",
        "nia@example.com, sandbox, 400, Account is not fully set up"
    })
    void refusalsHaveTheContractsWords(String user, String password, int status, String description) {
        HttpResponse<String> response = password(user, password);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"%s\"}".formatted(description));
    }

    @Test
    void scopeThatTheClientDoesNotHaveIsRefused() {
        HttpResponse<String> response =
                browser.password(ADA, "sandbox", Map.of("client_id", "mgp", "scope", "openid admin"), Map.of());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void fiveWrongPasswordsInARowSuspendUntilTheReset() {
        for (int wrong = 0; wrong < 4; wrong++) {
            password(UMA, "wrong");
        }
        assertThat(password(UMA, "sandbox").statusCode()).isEqualTo(200);
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(password(UMA, "wrong").statusCode()).isEqualTo(401);
        }
        assertThat(password(UMA, "sandbox").body()).contains("Account disabled");
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(200);
        sandbox.reset();
        assertThat(password(UMA, "sandbox").statusCode()).isEqualTo(200);
    }

    @Test
    void anybodyCanBeSuspendedOrSetRight() {
        sandbox.setSignInStatus(ADA, SignInStatus.SUSPENDED);
        assertThat(password(ADA, "sandbox").body()).contains("Account disabled");
        sandbox.setSignInStatus(ADA, SignInStatus.NOT_SET_UP);
        assertThat(password(ADA, "sandbox").body()).contains("Account is not fully set up");
        sandbox.reset();
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(200);
    }

    @Test
    void samAndNiaAreKnownToTheProviderOnly() {
        assertThat(sandbox.data().users().all())
                .extracting(SandboxUser::email)
                .doesNotContain("sam@example.com", "nia@example.com");
        sandbox.setSignInStatus("sam@example.com", SignInStatus.ACTIVE);
        String token =
                json(password("sam@example.com", "sandbox")).get("access_token").asString();
        assertThat(browser.call("GET", "/api-key/api/v2/api-key", token, null).body())
                .isEqualTo("[]");
        assertThat(browser.call("GET", "/api/v1/auth/self", token, null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsNotActiveIsRefusedAtTheFormToo() {
        HttpResponse<String> start =
                browser.get(browser.authorizeAddress("mgp", TestBrowser.REDIRECT, TestBrowser.challenge()), Map.of());
        String form = browser.get(location(start), Map.of()).body();
        assertThat(location(browser.signIn(location(start), form, "sam@example.com", "sandbox")))
                .endsWith("?error");
    }

    @Test
    void tokenEndpointFailsForPasswordsTooAndNoPasswordIsWrittenDown() {
        sandbox.faults().in(SIGN_IN).next(1).answer(503);
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(503);
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(200);
        assertThat(sandbox.traffic().of(SIGN_IN)).hasSize(2).noneMatch(request -> request.toString()
                .contains("sandbox"));
    }

    private HttpResponse<String> password(String user, String password) {
        return browser.password(user, password, PUBLIC, Map.of());
    }
}
