package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who signed in at Maxar's own page connects ARD, and disconnects it. */
class ArdConnectionTests extends OwnArdVisits {

    @ParameterizedTest
    @ValueSource(
            strings = {"/usage", "/usage?from=2026-01-01&to=2026-02-01", "/monitors?q=kiruna&sort=name", "/account"})
    void pageThatNeedsArdShowsTheCardAndConnectingLeadsBackToIt(String page) {
        HttpResponse<String> before = visitor.signIn(ADA, page);
        assertThat(before.body()).contains(CARD, "value=\"" + ADA + "\"").doesNotContain("failed-panel");
        HttpResponse<String> after = connect(page, ADA, "sandbox");
        assertThat(after.uri().toString()).endsWith(page);
        assertThat(after.body()).contains("ARD is connected.", "role-admin").doesNotContain(CARD);
    }

    @Test
    void administratorIsKnownAsSuchOnceArdIsConnected() {
        visitor.signIn(ADA, "/usage");
        assertThat(visitor.get("/credentials").statusCode()).isEqualTo(403);
        connect("/usage", ADA, "sandbox");
        assertThat(visitor.get("/credentials").body()).contains("azure-archive-001", "role-admin");
    }

    @Test
    void administratorsPageSaysThatConnectingArdMayOpenIt() {
        visitor.signIn(ADA, "/usage");
        assertThat(visitor.get("/credentials").body())
                .contains("ARD did not tell what your role is", "href=\"/ard-connection\"");
    }

    @Test
    void keysWorkWithoutArd() {
        visitor.signIn(ADA, "/usage");
        HttpResponse<String> created = visitor.post(
                "/api-keys/new", "/api-keys", Map.of("name", List.of("without ARD"), "expiry", List.of("7")));
        assertThat(created.body()).contains("Copy your new key now");
        assertThat(visitor.get("/api-keys").body()).contains("13 keys");
        assertThat(SANDBOX.traffic().of(Service.ARD)).isEmpty();
    }

    @Test
    void passwordThatArdRefusesIsToldAndTheUserNameAndTheWayBackStay() {
        visitor.signIn(ADA, "/monitors?q=kiruna");
        SANDBOX.setArdPassword(ADA, "of ARD");
        HttpResponse<String> page = connect("/monitors?q=kiruna", "somebody@example.com", "not of ARD");
        assertThat(page.uri().getPath()).isEqualTo("/ard-connection");
        assertThat(words(page)).contains("ARD does not know this user name and password.", "Check both and try again.");
        assertThat(page.body())
                .contains("role=\"alert\"", "value=\"somebody@example.com\"", "value=\"/monitors?q=kiruna\"")
                .doesNotContain("not of ARD");
        assertThat(askedOfArdsSignIn()).hasSize(1);
        assertThat(visitor.get("/api-keys").body()).contains("12 keys", "Ada Admin");
        assertThat(connect("/monitors?q=kiruna", ADA, "of ARD").uri().toString())
                .endsWith("/monitors?q=kiruna");
    }

    @Test
    void passwordWithEveryKindOfCharacterReachesArdUnchanged() {
        String password = " a+b&c=d%20é東{x}\"'<>\\ ";
        SANDBOX.setArdPassword(ADA, password);
        visitor.signIn(ADA, "/usage");
        assertThat(connect("/usage", "  ADA@example.com ", password).body()).contains("ARD is connected.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {"message":"Internal Server Error"} | ARD has a fault of its own. Try again in a few minutes.
            503 |                                     | ARD has a fault of its own. Try again in a few minutes.
            429 |                                     | ARD is receiving too many requests. Try again in a minute.
            400 | {"message":"Bad Request"}           | ARD does not know this user name and password.
            404 | {"message":"Not Found"}             | ARD does not know this user name and password.
            200 | {"message":"no token in here"}      | ARD does not know this user name and password.
            200 | no JSON                             | ARD sent an answer that cannot be read. Try again in a few minutes.
            """)
    void answerOfArdsHasASentenceAndIsNotAskedForTwice(int status, String body, String sentence) {
        visitor.signIn(ADA, "/usage");
        SANDBOX.faults().in(Service.ARD).answer(status, body == null ? "" : body);
        HttpResponse<String> page = connect("/usage", ADA, "sandbox");
        assertThat(words(page)).contains(sentence).doesNotContain("ARD is connected.");
        assertThat(page.body()).contains(CARD, "role=\"alert\"", "value=\"" + ADA + "\"");
        assertThat(askedOfArdsSignIn()).hasSize(1);
    }

    @Test
    void silentArdIsGivenUpAfterTheTimeLimit() {
        visitor.signIn(ADA, "/usage");
        SANDBOX.faults().in(Service.ARD).delay(Duration.ofSeconds(7));
        assertThat(words(connect("/usage", ADA, "sandbox")))
                .contains("ARD did not answer within 5 seconds. Try again.");
        assertThat(askedOfArdsSignIn()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'',sandbox", "'  ',sandbox", "ada@example.com,''"})
    void blankFieldsAreNotPassedOn(String username, String password) {
        visitor.signIn(ADA, "/usage");
        assertThat(words(connect("/usage", username, password))).contains("The user name or the password is missing.");
        assertThat(askedOfArdsSignIn()).isEmpty();
    }

    @Test
    void longerThanAnyUserNameOrPasswordIsUnknownWithoutAskingArd() {
        visitor.signIn(ADA, "/usage");
        HttpResponse<String> page = connect("/usage", "n".repeat(1001), "p".repeat(500_000));
        assertThat(words(page)).contains("ARD does not know this user name and password.");
        assertThat(page.body()).doesNotContain("nnnnnnnnnn", "pppppppppp");
        assertThat(askedOfArdsSignIn()).isEmpty();
    }

    @Test
    void sixthAttemptInAMinuteIsNotPassedOn() {
        visitor.signIn(ADA, "/usage");
        for (int attempt = 1; attempt <= 5; attempt++) {
            connect("/usage", "nobody" + attempt, "wrong");
        }
        assertThat(words(connect("/usage", ADA, "sandbox")))
                .contains("There were too many attempts in the last minute.");
        assertThat(askedOfArdsSignIn()).hasSize(5);
        clock.forward(Duration.ofSeconds(61));
        assertThat(connect("/usage", ADA, "sandbox").body()).contains("ARD is connected.");
    }

    @Test
    void reloadAfterConnectingOrFailingSendsNothing() {
        visitor.signIn(ADA, "/usage");
        visitor.get(connect("/usage", ADA, "wrong").uri().toString());
        visitor.get(connect("/usage", ADA, "sandbox").uri().toString());
        assertThat(askedOfArdsSignIn()).hasSize(2);
    }

    @Test
    void disconnectingShowsTheCardAgainAndLeavesTheKeysAlone() {
        signInAndConnect(ADA);
        HttpResponse<String> page = visitor.post("/ard-connection", "/ard-connection/delete", Map.of());
        assertThat(page.uri().getPath()).isEqualTo("/account");
        assertThat(page.body())
                .contains("ARD is disconnected. Your API keys are not affected.", "Not connected.", "Role unknown");
        SANDBOX.traffic().clear();
        assertThat(visitor.get("/usage").body()).contains(CARD);
        assertThat(visitor.get("/credentials").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        assertThat(SANDBOX.traffic().of(Service.ARD)).isEmpty();
    }

    @Test
    void accountPageTellsWhetherArdIsConnected() {
        assertThat(visitor.signIn(ADA, "/account").body()).contains("Not connected.");
        connect("/account", ADA, "sandbox");
        assertThat(words(visitor.get("/account"))).contains("Connected. Disconnect ARD");
        assertThat(visitor.get("/ard-connection?back=/account").body()).contains("ARD is connected.", "Disconnect ARD");
    }

    @Test
    void formThatIsSentAfterTheSessionEndedComesBackAfterTheSignInAndThenLeadsBackToItsPage() {
        HttpResponse<String> page = visitor.signIn(ADA, "/monitors?q=kiruna&sort=name");
        database.sql("DELETE FROM spring_session").update();
        HttpResponse<String> door = visitor.submit(
                page,
                "/ard-connection",
                Map.of(
                        "username", List.of("SECRET in the wrong field"),
                        "password", List.of("SECRET"),
                        "back", List.of("/monitors?q=kiruna&sort=name")));
        assertThat(words(door)).contains("Your sign-in has ended.");
        HttpResponse<String> form = visitor.get("/oauth2/authorization/maxar");
        assertThat(form.uri().getPath()).isEqualTo("/ard-connection");
        assertThat(form.uri().toString()).doesNotContain("SECRET");
        assertThat(form.body())
                .contains(CARD, "value=\"/monitors?q=kiruna&amp;sort=name\"")
                .doesNotContain("SECRET");
        assertThat(askedOfArdsSignIn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ard-connection", "/ard-connection/delete"})
    void formWithoutThePagesTokenDoesNothing(String path) {
        visitor.signIn(ADA, "/usage");
        HttpResponse<String> page = visitor.post(path, "username=ada%40example.com&password=sandbox");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(askedOfArdsSignIn()).isEmpty();
    }
}
