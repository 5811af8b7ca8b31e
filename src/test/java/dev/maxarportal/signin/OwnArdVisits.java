package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.EveryWayIn;
import dev.maxarportal.Page;
import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.traffic.RecordedRequest;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Visits to a portal whose ARD takes no tokens but those of its own sign-in. */
@EveryWayIn
abstract class OwnArdVisits extends PasswordVisits {

    static final String CARD = "id=\"connect-ard\"";

    @BeforeEach
    void ardHasItsOwnSignIn() {
        SANDBOX.requireOwnArdTokens();
    }

    /** Signs in at Maxar's own page, and connects ARD in the next step. */
    void signInAndConnect(String user) {
        visitor.signIn(user, "/usage");
        assertThat(connect("/usage", user, SandboxUser.PASSWORD).body()).contains("ARD is connected.");
    }

    /** Sends the card that stands on a page. */
    HttpResponse<String> connect(String page, String user, String password) {
        return visitor.post(
                page,
                "/ard-connection",
                Map.of("username", List.of(user), "password", List.of(password), "back", List.of(page)));
    }

    /** What ARD's own sign-in was asked. */
    static List<RecordedRequest> askedOfArdsSignIn() {
        return SANDBOX.traffic().matching(request -> request.is("POST", "/api/v1/auth/authenticate"));
    }

    /** What ARD was asked besides. */
    static List<RecordedRequest> askedOfArd() {
        return SANDBOX.traffic()
                .matching(request ->
                        request.service() == Service.ARD && !request.path().endsWith("/auth/authenticate"));
    }

    static String words(HttpResponse<String> page) {
        return new Page(page.body()).words();
    }
}
