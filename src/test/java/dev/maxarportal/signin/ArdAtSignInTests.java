package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of ARD's own sign-in when a person signs in to the portal, and out, and in again. */
class ArdAtSignInTests extends OwnArdVisits {

    @Test
    void passwordOpensArdInTheSameStep() {
        HttpResponse<String> page = visitor.signInWithPassword(ADA, "/usage?scope=account");
        assertThat(page.body())
                .contains("Usage of the whole account", "km²", "role-admin")
                .doesNotContain(CARD);
        assertThat(visitor.get("/credentials").statusCode()).isEqualTo(200);
        assertThat(askedOfArdsSignIn()).hasSize(1);
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @Test
    void signInStandsWhenArdRefusesTheSamePassword() {
        SANDBOX.setArdPassword(ADA, "another");
        assertStandsWithoutArd(visitor.signInWithPassword(ADA, "/api-keys"));
    }

    @Test
    void signInStandsWhenArdIsDown() {
        SANDBOX.faults().in(Service.ARD).answer(503);
        assertStandsWithoutArd(visitor.signInWithPassword(ADA, "/api-keys"));
    }

    @Test
    void signInStandsWhenArdDoesNotAnswer() {
        SANDBOX.faults().in(Service.ARD).delay(Duration.ofSeconds(7));
        assertStandsWithoutArd(visitor.signInWithPassword(ADA, "/api-keys"));
    }

    @Test
    void signInStandsWhenArdSendsWhatIsNoToken() {
        SANDBOX.faults().in(Service.ARD).answerHtml(200);
        assertStandsWithoutArd(visitor.signInWithPassword(ADA, "/api-keys"));
    }

    @Test
    void ardIsNotAskedWhenMaxarRefusesThePassword() {
        visitor.enterPassword(ADA, "wrong");
        assertThat(SANDBOX.traffic().of(Service.ARD)).isEmpty();
    }

    @Test
    void signInAtMaxarsPageLeavesArdAlone() {
        HttpResponse<String> page = visitor.signIn(ADA, "/api-keys");
        assertThat(page.body())
                .contains("12 keys", "Ada Admin", "Role unknown")
                .doesNotContain("href=\"/credentials\"");
        assertThat(SANDBOX.traffic().of(Service.ARD)).isEmpty();
    }

    @Test
    void signOutForgetsArd() {
        signInAndConnect(ADA);
        visitor.post("/usage", "/sign-out", Map.of());
        assertThat(visitor.signIn(ADA, "/usage").body()).contains(CARD);
    }

    @Test
    void samePersonWhoSignsInAgainIsStillConnected() {
        signInAndConnect(ADA);
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        assertThat(visitor.get("/api-keys").uri().getPath()).isEqualTo("/sign-in");
        assertThat(visitor.get("/oauth2/authorization/maxar").body()).contains("12 keys");
        assertThat(visitor.get("/usage").body()).contains("km²").doesNotContain(CARD);
    }

    @Test
    void samePersonWhoSignsInWithAPasswordThatArdRefusesIsStillConnected() {
        signInAndConnect(ADA);
        SANDBOX.setArdPassword(ADA, "changed meanwhile");
        visitor.enterPassword(ADA, "sandbox");
        assertThat(visitor.get("/usage").body()).contains("km²").doesNotContain(CARD);
    }

    @Test
    void anotherPersonWithTheSameBrowserDoesNotInheritTheConnection() {
        signInAndConnect(ADA);
        SANDBOX.setArdPassword(UMA, "another");
        SANDBOX.traffic().clear();
        assertThat(visitor.enterPassword(UMA, "sandbox").body())
                .contains("Uma User")
                .doesNotContain("Ada Admin");
        assertThat(visitor.get("/usage").body()).contains(CARD);
        assertThat(visitor.get("/account").body()).contains("Not connected.");
        assertThat(askedOfArd()).isEmpty();
    }

    @Test
    void anotherPersonAfterAnEndedSignInDoesNotInheritTheConnectionEither() {
        signInAndConnect(ADA);
        SANDBOX.setArdPassword(UMA, "another");
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        visitor.get("/api-keys");
        visitor.enterPassword(UMA, "sandbox");
        assertThat(visitor.get("/usage").body()).contains("Uma User", CARD);
    }

    @Test
    void connectionOfASignInThatHasEndedOpensNothing() {
        signInAndConnect(ADA);
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        visitor.get("/api-keys");
        SANDBOX.traffic().clear();
        assertThat(visitor.get("/usage").uri().getPath()).isEqualTo("/sign-in");
        assertThat(SANDBOX.traffic().all()).isEmpty();
    }

    private void assertStandsWithoutArd(HttpResponse<String> page) {
        assertThat(page.uri().getPath()).isEqualTo("/api-keys");
        assertThat(page.body()).contains("12 keys", "Ada Admin", "Role unknown");
        assertThat(askedOfArdsSignIn()).hasSize(1);
        SANDBOX.faults().clear();
        assertThat(visitor.get("/usage").body()).contains(CARD);
        assertThat(askedOfArd()).isEmpty();
    }
}
