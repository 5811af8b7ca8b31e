package dev.maxarportal.sessions;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.RunningPortal;
import dev.maxarportal.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal on its usual kind of database, a file, ended and started again. */
class RestartTests {

    private static final String ADA = "ada@example.com";
    private static final String ONE_KEY = "portal.session-key=correct horse battery staple";
    private static final String OTHER_KEY = "portal.session-key=another horse battery staple";

    @TempDir
    Path temp;

    private RunningPortal portal;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private Visitor startAndSignIn(String... settings) {
        start(settings);
        Visitor visitor = new Visitor(portal.port());
        assertThat(visitor.signIn(ADA, "/api-keys").body()).contains("12 keys");
        return visitor;
    }

    private void start(String... settings) {
        List<String> all = new ArrayList<>(Arrays.asList(settings));
        all.add("spring.datasource.url=jdbc:h2:file:" + temp.resolve("data/portal"));
        portal = RunningPortal.start(all.toArray(String[]::new));
    }

    /** On the same port, so that for a browser it is the same portal. */
    private void restart(String... settings) {
        List<String> all = new ArrayList<>(Arrays.asList(settings));
        all.add("server.port=" + portal.port());
        portal.close();
        start(all.toArray(String[]::new));
    }

    private static void isAskedToSignInAndCan(Visitor visitor) {
        HttpResponse<String> door = visitor.get("/api-keys");
        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.uri().getPath()).isEqualTo("/sign-in");
        assertThat(visitor.signIn(ADA, "/api-keys?q=map").uri().getQuery()).isEqualTo("q=map");
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
    }

    @Test
    void restartWithTheKeyThatThePortalMadeLeavesPeopleSignedIn() {
        Visitor visitor = startAndSignIn();
        restart();
        SANDBOX.traffic().clear();
        HttpResponse<String> page = visitor.get("/api-keys");
        assertThat(page.uri().getPath()).isEqualTo("/api-keys");
        assertThat(page.body()).contains("12 keys", "Ada Admin", "role-admin");
        assertThat(SANDBOX.traffic().count(request -> request.is("POST", "/token")))
                .isZero();
    }

    @Test
    void tokensOutliveARestartAndAreRenewed() {
        Visitor visitor = startAndSignIn(ONE_KEY);
        SANDBOX.expireAccessTokens();
        restart(ONE_KEY);
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        assertThat(Files.exists(temp.resolve("data/session.key"))).isFalse();
    }

    @Test
    void restartWithAnotherKeyMeansSigningInAgain() {
        Visitor visitor = startAndSignIn(ONE_KEY);
        restart(OTHER_KEY);
        isAskedToSignInAndCan(visitor);
    }

    @Test
    void keyFileThatWasDeletedMeansSigningInAgain() throws Exception {
        Visitor visitor = startAndSignIn();
        Files.delete(temp.resolve("data/session.key"));
        restart();
        isAskedToSignInAndCan(visitor);
    }

    @Test
    void contentsThatCannotBeOpenedMeanSigningInAgain() {
        Visitor visitor = startAndSignIn();
        for (String garbage : List.of("00", "aced000570", "5a".repeat(300))) {
            portal.database()
                    .sql("UPDATE spring_session_attributes SET attribute_bytes = CAST(X'" + garbage + "' AS BYTEA)")
                    .update();
            isAskedToSignInAndCan(visitor);
        }
    }
}
