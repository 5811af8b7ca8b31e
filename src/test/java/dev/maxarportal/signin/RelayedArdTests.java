package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.traffic.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where ARD takes the token of Maxar's sign-in there is nothing to connect. */
class RelayedArdTests extends PasswordVisits {

    @Test
    void connectionIsNoPageAndNoForm() {
        visitor.signInWithPassword(ADA, "/usage");
        assertThat(visitor.get("/ard-connection").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/usage", "/ard-connection", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/usage", "/ard-connection/delete", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/usage").body()).contains("km²");
    }

    @Test
    void pagesSayNothingOfAConnection() {
        visitor.signInWithPassword(ADA, "/usage");
        assertThat(visitor.get("/account").body()).doesNotContain("ard-connection", "Connect ARD");
        SandboxTest.SANDBOX.faults().in(Service.ARD).answer(401);
        assertThat(visitor.get("/monitors").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void passwordIsNotSentToArd() {
        visitor.signInWithPassword(ADA, "/usage");
        assertThat(OwnArdVisits.askedOfArdsSignIn()).isEmpty();
    }
}
