package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.MovableClock;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A sign-in ends after twelve hours, however active the person is. */
@SandboxTest
@Import(MovableClock.class)
class SignInLimitTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    Visitor visitor;

    @BeforeEach
    void signedIn() {
        SANDBOX.reset();
        // By the test's clock, too, tokens shall outlive the sign-in.
        SANDBOX.setAccessTokenLife(Duration.ofDays(30));
        SANDBOX.setRefreshTokenLife(Duration.ofDays(30));
        visitor = new Visitor(port);
        visitor.signIn("ada@example.com", "/api-keys");
    }

    @Test
    void signInEndsAfterTwelveHoursOfActivity() {
        for (int hour = 1; hour < 12; hour++) {
            clock.forward(Duration.ofHours(1));
            assertThat(visitor.get("/api-keys").uri().getPath()).isEqualTo("/api-keys");
        }
        clock.forward(Duration.ofHours(1));
        HttpResponse<String> door = visitor.get("/monitors?q=kiruna");
        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.uri().getPath()).isEqualTo("/sign-in");
        assertThat(door.body()).contains("Your sign-in has ended");
    }

    @Test
    void newSignInBeginsNewTwelveHoursWhereThePersonWas() {
        clock.forward(Duration.ofHours(12));
        visitor.get("/monitors?q=kiruna");
        HttpResponse<String> back = visitor.get("/oauth2/authorization/maxar");
        assertThat(back.uri().getPath()).isEqualTo("/monitors");
        assertThat(back.uri().getQuery()).isEqualTo("q=kiruna");
        clock.forward(Duration.ofHours(11));
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
    }
}
