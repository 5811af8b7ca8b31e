package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.traffic.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A portal for which Maxar has registered no client, so that it is the documented one, {@code mgp}. */
@ContextConfiguration(initializers = DocumentedClientTests.WithoutClient.class, inheritInitializers = false)
class DocumentedClientTests extends PasswordVisits {

    @Test
    void signInPageOffersOnlyTheForm() {
        assertThat(visitor.get("/sign-in").body())
                .contains("With your Maxar user name and password")
                .doesNotContain("/oauth2/authorization", "class=\"or\"");
        assertThat(visitor.get("/oauth2/authorization/maxar").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void portalSignsInRenewsAndSignsOutAsThePublicClientThatMaxarDocuments() {
        assertThat(visitor.signInWithPassword(ADA, "/api-keys").body()).contains("12 keys");
        SANDBOX.expireAccessTokens();
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        assertThat(tokenRequests()).isEqualTo(2);
        assertThat(visitor.post("/api-keys", "/sign-out", Map.of()).body()).contains("You are signed out");
        assertThat(SANDBOX.traffic().of(Service.SIGN_OUT)).hasSize(1);
        assertThat(SANDBOX.traffic().of(Service.SIGN_IN)).allMatch(request -> request.authorization() == null);
    }

    @Test
    void idTokenIsMeantForTheDocumentedClient() {
        SANDBOX.faults().in(Service.ARD).answer(503);
        assertThat(visitor.signInWithPassword(ADA, "/api-keys").body()).contains("Ada Admin");
    }

    static class WithoutClient extends SandboxTest.Settings {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            TestPropertyValues.of("maxar.client-id=", "maxar.client-secret=left-over")
                    .applyTo(context);
        }
    }
}
