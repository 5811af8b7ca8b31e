package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.RecordedRequest;
import dev.maxarsandbox.traffic.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SandboxTest
@Import(MovableClock.class)
class RoleTests {

    private static final Predicate<RecordedRequest> LOOK_UP = request -> request.is("GET", "/auth/self");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Time clock;

    Visitor visitor;

    @BeforeEach
    void signedIn() {
        SANDBOX.reset();
        visitor = new Visitor(port);
        visitor.signIn("ada@example.com", "/api-keys");
    }

    @Test
    void roleIsLookedUpAtSignInAndNotOnEveryPage() {
        visitor.get("/api-keys");
        visitor.get("/api-keys");
        assertThat(SANDBOX.traffic().count(LOOK_UP)).isEqualTo(1);
    }

    @Test
    void losingTheAdministratorRoleTakesEffectWithinAQuarterOfAnHour() {
        assertThat(visitor.get("/usage?scope=account").statusCode()).isEqualTo(200);
        SANDBOX.data().users().put(SANDBOX.data().user("ada@example.com").withAdmin(false));
        clock.forward(Duration.ofMinutes(15));
        assertThat(visitor.get("/usage?scope=account").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api-keys").body()).contains("role-user");
    }

    @Test
    void roleThatCannotBeConfirmedIsUnknownUntilArdAnswersAgain() {
        SANDBOX.faults().in(Service.ARD).matching(LOOK_UP).answer(500);
        clock.forward(Duration.ofMinutes(15));
        assertThat(visitor.get("/usage?scope=account").statusCode()).isEqualTo(403);
        SANDBOX.faults().clear();
        clock.forward(Duration.ofSeconds(30));
        assertThat(visitor.get("/usage?scope=account").statusCode()).isEqualTo(200);
    }

    @Test
    void slowArdDoesNotHoldUpPagesThatNeedNoRole() {
        SANDBOX.faults().in(Service.ARD).delay(Duration.ofSeconds(8));
        clock.forward(Duration.ofMinutes(15));
        Instant before = Instant.now();
        assertThat(visitor.get("/api-keys").body()).contains("12 keys", "Role unknown");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(7));
    }
}
