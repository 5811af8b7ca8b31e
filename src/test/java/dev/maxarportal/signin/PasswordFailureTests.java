package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarsandbox.signin.SignInStatus;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads when the sign-in with a password fails, and what Maxar then gets to see of it. */
class PasswordFailureTests extends PasswordVisits {

    private static final String WARNING = "Maxar suspends a user after repeated wrong passwords.";
    private static final String WRONG = "Maxar does not know this user name and password. Check both and try again.";
    private static final String SECRET = "not-her-pass<word>&%";

    @Test
    void wrongPasswordIsToldAndTheUserNameComesBackWithoutThePassword() {
        visitor.get("/api-keys");
        HttpResponse<String> page = visitor.enterPassword(ADA, SECRET);
        assertThat(words(page)).contains(WRONG).doesNotContain(WARNING);
        assertThat(page.uri().toString()).endsWith("/sign-in?failed=wrong-password");
        assertThat(page.body())
                .contains("role=\"alert\"", "value=\"" + ADA + "\"")
                .doesNotContain("not-her-pass");
        assertThat(tokenRequests()).isEqualTo(1);
        assertThat(visitor.get("/api-keys").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void unknownUserNameIsToldInTheSameWords() {
        assertThat(words(visitor.enterPassword("nobody@example.com", "sandbox")))
                .contains(WRONG);
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @Test
    void secondWrongPasswordWarnsThatMaxarSuspendsTheUser() {
        visitor.enterPassword(ADA, "wrong");
        assertThat(words(visitor.enterPassword(ADA, "wrong"))).contains(WRONG, WARNING);
        assertThat(words(visitor.enterPassword(ADA, "wrong"))).contains(WRONG, WARNING);
        assertThat(tokenRequests()).isEqualTo(3);
    }

    @Test
    void wrongPasswordsOfSomebodyElseDoNotCount() {
        visitor.enterPassword(ADA, "wrong");
        assertThat(words(visitor.enterPassword(UMA, "wrong"))).contains(WRONG).doesNotContain(WARNING);
    }

    @Test
    void rightPasswordEndsTheRowOfWrongOnes() {
        visitor.enterPassword(ADA, "wrong");
        visitor.enterPassword(ADA, "sandbox");
        assertThat(words(visitor.enterPassword(ADA, "wrong"))).contains(WRONG).doesNotContain(WARNING);
    }

    @Test
    void wrongPasswordsOfADifferentDayAreStillInTheRowUntilTheyAreForgotten() {
        visitor.enterPassword(ADA, "wrong");
        clock.forward(Duration.ofHours(23));
        assertThat(words(visitor.enterPassword(ADA, "wrong"))).contains(WARNING);
    }

    @Test
    void suspendedUserIsToldSoAndIsNotWarnedOfIt() {
        SANDBOX.setSignInStatus(UMA, SignInStatus.SUSPENDED);
        assertFails(UMA, "sandbox", "Maxar has suspended or closed this user.");
    }

    @Test
    void userWhoIsNotFullySetUpIsToldSo() {
        SANDBOX.setSignInStatus(UMA, SignInStatus.NOT_SET_UP);
        assertFails(UMA, "sandbox", "This Maxar user is not fully set up.");
    }

    /** Those that no sentence of Maxar's explains. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 |                                                                              | Maxar does not know
            401 | {"message":"Unauthorized"}                                                   | Maxar does not know
            400 | {"error":"invalid_grant","error_description":"User disabled"}                | Maxar has suspended
            400 | {"error":"invalid_grant"}                                                    | Maxar does not know
            403 | {"message":"Forbidden"}                                                      | Maxar does not let this user in
            401 | {"error":"invalid_client","error_description":"Invalid client credentials"}  | Maxar does not accept this portal.
            400 | {"error":"unauthorized_client","error_description":"Client not allowed"}     | Maxar does not accept this portal.
            400 | {"error":"invalid_scope"}                                                    | Maxar does not accept this portal.
            429 | {"message":"Too Many Requests"}                                              | Maxar’s sign-in service is receiving too many requests.
            400 | {"message":"Bad Request"}                                                    | Maxar’s sign-in service could not be reached.
            500 | {"message":"Internal Server Error"}                                          | Maxar’s sign-in service could not be reached.
            200 | {"token_type":"Bearer"}                                                      | Maxar’s sign-in service could not be reached.
            200 |                                                                              | Maxar’s sign-in service could not be reached.
            302 |                                                                              | Maxar’s sign-in service could not be reached.
            """)
    void answerOfMaxarsHasASentenceAndIsNotAskedForTwice(int status, String body, String sentence) {
        SANDBOX.faults().in(Service.SIGN_IN).answer(status, body == null ? "" : body);
        assertFails(ADA, "sandbox", sentence);
    }

    @Test
    void maintenancePageIsAServiceThatCouldNotBeReached() {
        SANDBOX.faults().in(Service.SIGN_IN).answerHtml(200);
        assertFails(ADA, "sandbox", "Maxar’s sign-in service could not be reached.");
    }

    @Test
    void connectionThatBreaksIsNotTriedAgain() {
        SANDBOX.faults().in(Service.SIGN_IN).abort();
        assertFails(ADA, "sandbox", "Maxar’s sign-in service could not be reached.");
    }

    @Test
    void silentServiceIsGivenUpAfterTheTimeLimit() {
        SANDBOX.faults().in(Service.SIGN_IN).delay(Duration.ofSeconds(7));
        assertFails(ADA, "sandbox", "Maxar’s sign-in service could not be reached.");
    }

    @Test
    void reloadOfTheFailurePageSendsNothing() {
        HttpResponse<String> page = visitor.enterPassword(ADA, "wrong");
        assertThat(words(visitor.get(page.uri().toString()))).contains(WRONG);
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'',sandbox", "'  ',sandbox", "ada@example.com,''", "'',''"})
    void blankFieldsAreNotPassedOn(String username, String password) {
        HttpResponse<String> page = visitor.enterPassword(username, password);
        assertThat(words(page)).contains("The user name or the password is missing. Enter both.");
        assertThat(page.body()).contains("value=\"" + username.strip() + "\"").doesNotContain("sandbox");
        assertThat(tokenRequests()).isZero();
    }

    @Test
    void missingFieldsAreNotPassedOn() {
        visitor.post("/sign-in", "/sign-in", Map.of());
        assertThat(tokenRequests()).isZero();
    }

    @Test
    void passwordOfSpacesIsPassedOnAsItIs() {
        assertThat(words(visitor.enterPassword(ADA, "   "))).contains(WRONG);
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"255,7", "15,1001", "500000,500000"})
    void longerThanAnyUserNameOrPasswordIsWrongWithoutAskingMaxar(int nameLength, int passwordLength) {
        HttpResponse<String> page = visitor.enterPassword("n".repeat(nameLength), "p".repeat(passwordLength));
        assertThat(words(page)).contains(WRONG);
        assertThat(page.body()).doesNotContain("nnnnnnnnnn", "pppppppppp");
        assertThat(tokenRequests()).isZero();
    }

    @Test
    void userNameWithMarkupAndOtherScriptsComesBackAsText() {
        HttpResponse<String> page = visitor.enterPassword("<script>\"Ž東京&amp;{x}", "wrong");
        assertThat(page.body()).contains("value=\"&lt;script&gt;&quot;Ž東京&amp;amp;{x}\"");
    }

    private void assertFails(String username, String password, String sentence) {
        HttpResponse<String> page = visitor.enterPassword(username, password);
        assertThat(words(page)).contains(sentence).doesNotContain(WARNING);
        assertThat(page.body()).contains("role=\"alert\"", "value=\"" + username + "\"");
        assertThat(tokenRequests()).isEqualTo(1);
        assertThat(visitor.get("/usage").uri().getPath()).isEqualTo("/sign-in");
    }

    private static String words(HttpResponse<String> page) {
        return new Page(page.body()).words();
    }
}
