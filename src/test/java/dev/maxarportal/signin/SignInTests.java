package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.Service;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SandboxTest
class SignInTests {

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        visitor = new Visitor(port);
    }

    @Test
    void rootLeadsASignedOutVisitorToTheSignInPage() {
        HttpResponse<String> page = visitor.get("/");
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("Sign in with Maxar");
    }

    @Test
    void signInComesBackToThePageThatWasWanted() {
        HttpResponse<String> page = visitor.signIn("ada@example.com", "/api-keys?q=map&sort=name");
        assertThat(page.uri().getPath()).isEqualTo("/api-keys");
        assertThat(page.uri().getRawQuery()).isEqualTo("q=map&sort=name");
        assertThat(page.body()).contains("Ada Admin", "role-admin");
    }

    @Test
    void administratorPagesStayClosedToUsers() {
        HttpResponse<String> page = visitor.signIn("uma@example.com");
        assertThat(page.body()).contains("role-user").doesNotContain("href=\"/credentials\"");
    }

    @Test
    void deactivatedUserIsToldSo() {
        assertThat(visitor.signIn("ivo@example.com", "/api-keys").body()).contains("Maxar has deactivated your user");
    }

    @Test
    void roleIsUnknownAndNotAdministratorWhenArdIsDown() {
        SANDBOX.faults().in(Service.ARD).answer(500);
        HttpResponse<String> page = visitor.signIn("ada@example.com", "/api-keys");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Role unknown").doesNotContain("href=\"/credentials\"");
    }

    @Test
    void signOutEndsThePortalSessionAndTheMaxarSession() {
        visitor.signIn("ada@example.com");
        HttpResponse<String> page = visitor.post("/usage", "/sign-out", Map.of());
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("You are signed out");
        assertThat(visitor.get("/usage").uri().getPath()).isEqualTo("/sign-in");
        assertThat(visitor.get("/oauth2/authorization/maxar").body()).contains("name=\"password\"");
    }

    @Test
    void formThatIsSentAfterTheSessionEndedLeadsToTheSignInPage() {
        HttpResponse<String> page = visitor.post("/sign-in", "/api-keys/delete", Map.of("id", List.of("x")));
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("Your sign-in has ended");
    }

    @Test
    void signInChangesTheSessionId() {
        visitor.get("/usage");
        String before = session().getValue();
        visitor.signIn("ada@example.com");
        assertThat(session().getValue()).isNotEqualTo(before);
        assertThat(session().isHttpOnly()).isTrue();
    }

    @Test
    void unknownStateIsAnInterruptedSignIn() {
        HttpResponse<String> page = visitor.get("/login/oauth2/code/maxar?code=x&state=never-given-out");
        assertThat(page.body()).contains("The sign-in was interrupted");
    }

    @Test
    void refusalAtMaxarIsToldInWords() {
        HttpResponse<String> page = failedSignIn(() -> SANDBOX.faults()
                .in(Service.SIGN_IN)
                .matching(request -> request.path().endsWith("/token"))
                .answer(400, "{\"error\":\"access_denied\"}"));
        assertThat(page.body()).contains("Maxar did not let you in").doesNotContain("access_denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "unauthorized_client"})
    void portalWithAWrongSecretIsToldAsSuch(String code) {
        HttpResponse<String> page = failedSignIn(() -> SANDBOX.faults()
                .in(Service.SIGN_IN)
                .matching(request -> request.path().endsWith("/token"))
                .answer(401, "{\"error\":\"" + code + "\",\"error_description\":\"Invalid client secret\"}"));
        assertThat(page.body()).contains("Maxar does not accept this portal").doesNotContain("could not be reached");
    }

    @Test
    void silentTokenEndpointIsToldAsUnreachable() {
        HttpResponse<String> page = failedSignIn(() -> SANDBOX.faults()
                .in(Service.SIGN_IN)
                .matching(request -> request.path().endsWith("/token"))
                .answerHtml(502));
        assertThat(page.body()).contains("Maxar’s sign-in service could not be reached");
    }

    private HttpResponse<String> failedSignIn(Supplier<?> fault) {
        fault.get();
        return visitor.signIn("ada@example.com");
    }

    private HttpCookie session() {
        List<HttpCookie> sessions = visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("MAXARPORTAL"))
                .toList();
        assertThat(sessions).hasSize(1);
        return sessions.getFirst();
    }
}
