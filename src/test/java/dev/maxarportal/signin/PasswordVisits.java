package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;

import dev.maxarportal.MovableClock;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.traffic.Service;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Visits to a portal with both ways to sign in, whose clock a test may put forward and which remembers no attempts. */
@SandboxTest
@TestPropertySource(properties = {"portal.password-sign-in=true", "maxar.time-limit=5s"})
@Import(MovableClock.class)
abstract class PasswordVisits {

    static final String ADA = "ada@example.com";
    static final String UMA = "uma@example.com";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        clock.reset();
        database.sql("DELETE FROM sign_in_attempt").update();
        visitor = new Visitor(port);
    }

    /** How often the token endpoint has been asked, for whatever. */
    static long tokenRequests() {
        return SANDBOX.traffic().of(Service.SIGN_IN).size();
    }
}
