package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A read-only portal changes nothing at Maxar; signing in and connecting are no changes. */
@TestPropertySource(properties = "portal.read-only=true")
class ReadOnlyArdTests extends OwnArdVisits {

    @Test
    void ardCanBeConnectedAndDisconnected() {
        visitor.signIn(ADA, "/usage");
        assertThat(connect("/usage", ADA, "sandbox").body()).contains("ARD is connected.", "km²");
        assertThat(visitor.post("/ard-connection", "/ard-connection/delete", Map.of())
                        .body())
                .contains("ARD is disconnected.");
    }

    @Test
    void passwordSignsInAndOut() {
        assertThat(visitor.signInWithPassword(ADA, "/usage").body()).contains("km²");
        assertThat(visitor.post("/usage", "/sign-out", Map.of()).body()).contains("You are signed out.");
    }
}
