package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The portal as a client without a secret, which is the only kind that Maxar documents. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PublicClientTests.WithoutSecret.class)
class PublicClientTests {

    @LocalServerPort
    int port;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
    }

    @Test
    void publicClientSignsInAndRenews() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn("ada@example.com", "/api-keys").body()).contains("12 keys");
        SANDBOX.expireAccessTokens();
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        assertThat(SANDBOX.traffic()
                        .matching(request -> request.is("POST", "/token"))
                        .getLast()
                        .authorization())
                .isNull();
    }

    static class WithoutSecret extends SandboxTest.Settings {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            TestPropertyValues.of("maxar.client-id=mgp", "maxar.client-secret=").applyTo(context);
        }
    }
}
