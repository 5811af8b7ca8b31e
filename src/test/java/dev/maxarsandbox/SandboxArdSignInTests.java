package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.PUBLIC;
import static dev.maxarsandbox.TestBrowser.claims;
import static dev.maxarsandbox.TestBrowser.json;
import static dev.maxarsandbox.traffic.Service.ARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.traffic.RecordedRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SandboxArdSignInTests {

    private static final String ADA = "ada@example.com";
    private static final String SELF = "/api/v1/auth/self";

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;
    private final TestBrowser browser = new TestBrowser(sandbox);

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void passwordGivesATokenThatOpensArdAndNothingElse() {
        HttpResponse<String> response = password(ADA, "sandbox");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = json(response);
        assertThat(answer.propertyNames()).containsExactly("access_token", "token_type", "expires_in", "refresh_token");
        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.get("expires_in").asInt()).isEqualTo(43200);
        String token = answer.get("access_token").asString();
        HttpResponse<String> self = browser.call("GET", SELF, token, null);
        assertThat(json(self).at("/user/email").asString()).isEqualTo(ADA);
        assertThat(claims(token).get("sub").asString())
                .isEqualTo(json(self).at("/user/user_id").asString());
        assertThat(status("/api-key/api/v2/api-key", token)).isEqualTo(401);
        assertThat(status("/auth/realms/mds/protocol/openid-connect/userinfo", token))
                .isEqualTo(401);
        assertThat(browser.refresh(answer.get("refresh_token").asString(), PUBLIC, Map.of())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void formIsTakenAsWell() {
        Map<String, String> fields = Map.of("grant_type", "password", "username", ADA, "password", "sandbox");
        Map<String, String> dummyClient = Map.of("Authorization", "Basic bm90LXJlcXVpcmVkOm5vdC1yZXF1aXJlZA==");
        String address = sandbox.origin() + "/api/v1/auth/authenticate";
        JsonNode answer = json(browser.post(address, fields, dummyClient));
        assertThat(status(SELF, answer.get("access_token").asString())).isEqualTo(200);
        HttpResponse<String> bare = browser.post(address, Map.of("username", ADA), Map.of());
        assertThat(bare.body()).contains("'grant_type' is a required property");
    }

    @Test
    void refreshGivesNoNewRefreshTokenAndTheOldOneStaysGood() {
        String token = refreshToken();
        JsonNode answer = json(refresh(token));
        assertThat(answer.propertyNames()).containsExactly("access_token", "token_type", "expires_in");
        assertThat(status(SELF, answer.get("access_token").asString())).isEqualTo(200);
        assertThat(refresh(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, wrong",
        "nobody@example.com, sandbox",
        "sam@example.com, sandbox",
        "ada@example.com, ''"
    })
    void wrongNameOrPasswordIsNotRecognized(String user, String password) {
        HttpResponse<String> response = password(user, password);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("""
                {"message":"Unauthorized: username/password combination not recognized.",\
                "code":"unrecognized_credentials","type":"authentication_error"}""");
    }

    @Test
    void wrongPasswordsDoNotSuspend() {
        for (int wrong = 0; wrong < 6; wrong++) {
            password(ADA, "wrong");
        }
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                          | 'grant_type' is a required property
            {"grant_type":"password","username":"a"}    | 'password' is a required property
            {"grant_type":"refresh_token"}              | 'refresh_token' is a required property
            {"grant_type":"magic"}                      | 'magic' is not one of ['password', 'refresh_token']
            {"grant_type":1}                            | 1 is not of type 'string'
            []                                          | [] is not of type 'object'
            """, quoteCharacter = '~')
    void bodyThatDoesNotFitTheSchemaIsInvalidInput(String body, String problem) {
        HttpResponse<String> response = browser.ardSignIn(body);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode error = json(response);
        assertThat(error.get("message").asString())
                .isEqualTo("Bad Request: Input body does not match schema: " + problem);
        assertThat(error.get("code").asString()).isEqualTo("invalid_input");
        assertThat(error.get("type").asString()).isEqualTo("invalid_request_error");
    }

    @ParameterizedTest
    @CsvSource({"''", "{grant_type"})
    void bodyThatIsNoJsonIsUnparsable(String body) {
        HttpResponse<String> response = browser.ardSignIn(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("unparsable_body");
    }

    @Test
    void passwordOfArdIsApartFromTheProviders() {
        sandbox.setArdPassword(ADA, "other");
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(401);
        assertThat(password(ADA, "other").statusCode()).isEqualTo(200);
        assertThat(browser.password(ADA, "sandbox", PUBLIC, Map.of()).statusCode())
                .isEqualTo(200);
        sandbox.reset();
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(200);
    }

    @Test
    void providersTokensOpenArdUntilItsOwnAreRequired() {
        String providers = sandbox.accessToken(ADA);
        String own = json(password(ADA, "sandbox")).get("access_token").asString();
        assertThat(status(SELF, providers)).isEqualTo(200);
        sandbox.requireOwnArdTokens();
        HttpResponse<String> refused = browser.call("GET", SELF, providers, null);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).get("code").asString()).isEqualTo("invalid_token");
        assertThat(status(SELF, own)).isEqualTo(200);
        assertThat(status("/api-key/api/v2/api-key", providers)).isEqualTo(200);
        sandbox.reset();
        assertThat(status(SELF, providers)).isEqualTo(200);
    }

    @Test
    void expiredTokensAreRefusedUntilRefreshed() {
        JsonNode answer = json(password(ADA, "sandbox"));
        sandbox.expireArdTokens();
        assertThat(status(SELF, answer.get("access_token").asString())).isEqualTo(401);
        JsonNode fresh = json(refresh(answer.get("refresh_token").asString()));
        assertThat(status(SELF, fresh.get("access_token").asString())).isEqualTo(200);
    }

    @Test
    void revokedRefreshTokensAreNotRecognized() {
        String token = refreshToken();
        sandbox.revokeArdRefreshTokens();
        HttpResponse<String> response = refresh(token);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).get("code").asString()).isEqualTo("unrecognized_credentials");
        assertThat(refresh(refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void tokenLifeIsKept() throws InterruptedException {
        sandbox.setArdTokenLife(Duration.ofSeconds(1));
        JsonNode answer = json(password(ADA, "sandbox"));
        assertThat(answer.get("expires_in").asInt()).isOne();
        Thread.sleep(1100);
        assertThat(status(SELF, answer.get("access_token").asString())).isEqualTo(401);
        sandbox.reset();
        assertThat(json(password(ADA, "sandbox")).get("expires_in").asInt()).isEqualTo(43200);
    }

    @Test
    void signInFailsAndIsWrittenDownAsArds() {
        sandbox.faults().in(ARD).next(1).answer(500);
        assertThat(password(ADA, "sandbox").statusCode()).isEqualTo(500);
        assertThat(sandbox.traffic().of(ARD))
                .singleElement()
                .extracting(RecordedRequest::path)
                .isEqualTo("/api/v1/auth/authenticate");
    }

    private HttpResponse<String> password(String user, String password) {
        return browser.ardSignIn(
                "{\"grant_type\":\"password\",\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
    }

    private HttpResponse<String> refresh(String token) {
        return browser.ardSignIn("{\"grant_type\":\"refresh_token\",\"refresh_token\":\"%s\"}".formatted(token));
    }

    private String refreshToken() {
        return json(password(ADA, "sandbox")).get("refresh_token").asString();
    }

    private int status(String path, String token) {
        return browser.call("GET", path, token, null).statusCode();
    }
}
