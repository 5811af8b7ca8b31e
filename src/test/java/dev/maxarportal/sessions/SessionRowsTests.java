package dev.maxarportal.sessions;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.RunningPortal;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When rows of sessions come, live and go. */
@SandboxTest
class SessionRowsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        database.sql("DELETE FROM spring_session").update();
        visitor = new Visitor(port);
    }

    private List<Long> column(String name) {
        return database.sql("SELECT " + name + " FROM spring_session")
                .query(Long.class)
                .list();
    }

    /** As if nobody had done anything for that long. */
    private void rest(Duration time) {
        database.sql("UPDATE spring_session SET last_access_time = last_access_time - ?, expiry_time = expiry_time - ?")
                .params(time.toMillis(), time.toMillis())
                .update();
    }

    @Test
    void sessionsLastHalfAnHourWithoutActivity() {
        visitor.signIn("ada@example.com", "/api-keys");
        assertThat(column("max_inactive_interval")).containsExactly(1800L);
        rest(Duration.ofMinutes(29));
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        rest(Duration.ofMinutes(29));
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
    }

    @Test
    void restOfHalfAnHourMeansSigningInAgainWhereThePersonWas() {
        visitor.signIn("ada@example.com", "/api-keys");
        rest(Duration.ofMinutes(31));
        HttpResponse<String> door = visitor.get("/monitors?q=kiruna");
        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.uri().getPath()).isEqualTo("/sign-in");
        HttpResponse<String> back = visitor.get("/oauth2/authorization/maxar");
        assertThat(back.uri().getPath()).isEqualTo("/monitors");
        assertThat(back.uri().getQuery()).isEqualTo("q=kiruna");
    }

    @Test
    void timeWithoutActivityIsASetting() {
        try (RunningPortal portal = RunningPortal.start("server.servlet.session.timeout=7m")) {
            Visitor there = new Visitor(portal.port());
            assertThat(there.signIn("ada@example.com", "/account").body()).contains("signs you out after 7 minutes");
            assertThat(portal.database()
                            .sql("SELECT max_inactive_interval FROM spring_session")
                            .query(Integer.class)
                            .list())
                    .containsOnly(420);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/css/portal.css",
                "/assets/webjars/bootstrap/css/bootstrap.min.css",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus"
            })
    void anonymousVisitToWhatIsTheSameForEverybodyMakesNoSession(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(column("creation_time")).isEmpty();
    }

    @Test
    void assetsOfAPageDoNotTouchTheSession() {
        visitor.signIn("ada@example.com", "/api-keys");
        rest(Duration.ofMinutes(10));
        List<Long> before = column("last_access_time");
        for (int n = 0; n < 5; n++) {
            // Several, since a touch may come after its answer.
            assertThat(visitor.get("/assets/css/portal.css").statusCode()).isEqualTo(200);
        }
        assertThat(column("last_access_time")).isEqualTo(before).hasSize(1);
    }

    /** For these, the portal does not look who is there; that must not cost the person the session. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none.css",
                "/assets/",
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/health/none",
                "/actuator/none",
                "/assets/..%2fusage"
            })
    void addressWithoutAPageLeavesThePersonSignedIn(String path) {
        visitor.signIn("ada@example.com", "/api-keys");
        visitor.get(path);
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
    }

    @Test
    void signInLeavesOneSessionAndSignOutNone() {
        visitor.get("/usage");
        visitor.signIn("ada@example.com", "/api-keys");
        assertThat(column("creation_time")).hasSize(1);
        visitor.post("/account", "/sign-out", Map.of());
        assertThat(database.sql("SELECT attribute_name FROM spring_session_attributes")
                        .query(String.class)
                        .list())
                .noneMatch(name -> name.contains("tokens") || name.contains("SECURITY_CONTEXT"));
    }
}
