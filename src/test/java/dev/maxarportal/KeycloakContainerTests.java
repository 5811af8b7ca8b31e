package dev.maxarportal;

import static dev.maxarportal.PlayedServices.relayedTokens;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.TestPropertySource;

/** Signing in on Keycloak's own page. */
@KeycloakTest
@TestPropertySource(
        properties = {
            "maxar.client-id=maxar-portal",
            "maxar.client-secret=" + RealKeycloak.CLIENT_SECRET,
            "portal.role.claims=realm_access.roles",
            "portal.role.admin=ACCOUNT_ADMIN",
            "portal.role.user=BASE_USER"
        })
class KeycloakContainerTests {

    @LocalServerPort
    int port;

    @Value("${maxar.issuer-uri}")
    String issuer;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        PlayedServices.reset();
        visitor = new Visitor(port);
    }

    @Test
    void personHasTheNameAndTheRoleThatKeycloakTells() {
        assertThat(visitor.signIn("ada@example.com", "/api-keys").body()).contains("Ada Admin", "role-admin");
        assertThat(new Visitor(port).signIn("uma@example.com", "/api-keys").body())
                .contains("Uma User", "role-user");
    }

    @Test
    void servicesGetTheTokenThatKeycloakSigned() {
        visitor.signIn("uma@example.com", "/api-keys");
        Jwt token = NimbusJwtDecoder.withIssuerLocation(issuer)
                .build()
                .decode(relayedTokens().getFirst());
        assertThat(token.getClaimAsString("email")).isEqualTo("uma@example.com");
    }

    @Test
    void signInWithoutAProofKeyIsRefusedByKeycloak() {
        String door = issuer + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=maxar-portal"
                + "&redirect_uri=http://localhost:" + port + "/login/oauth2/code/maxar";
        HttpResponse<String> page = visitor.get(door);
        assertThat(page.previousResponse().orElseThrow().uri().getQuery()).contains("code_challenge");
    }

    @Test
    void everyRenewalUsesTheNewestRefreshToken() throws InterruptedException {
        visitor.signIn("ada@example.com", "/api-keys");
        for (int round = 0; round < 3; round++) {
            Thread.sleep(RealKeycloak.ACCESS_TOKEN_LIFE);
            assertThat(visitor.get("/api-keys").uri().getPath()).isEqualTo("/api-keys");
        }
        assertThat(relayedTokens()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void manyRequestsAtOnceLeaveThePersonSignedIn() throws InterruptedException {
        visitor.signIn("ada@example.com", "/api-keys");
        Thread.sleep(RealKeycloak.ACCESS_TOKEN_LIFE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> running = IntStream.range(0, 10)
                    .mapToObj(number -> threads.submit(() -> visitor.get("/api-keys")))
                    .toList();
            threads.close();
            assertThat(running)
                    .extracting(answer -> answer.resultNow().uri().getPath())
                    .containsOnly("/api-keys");
        }
    }

    @Test
    void signOutEndsTheSessionAtKeycloak() throws InterruptedException {
        visitor.signIn("ada@example.com", "/api-keys");
        assertThat(visitor.get("/oauth2/authorization/maxar").body()).doesNotContain("name=\"password\"");
        Thread.sleep(RealKeycloak.ACCESS_TOKEN_LIFE);
        HttpResponse<String> page = visitor.post("/api-keys", "/sign-out", Map.of());
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("You are signed out");
        assertThat(visitor.get("/oauth2/authorization/maxar").body()).contains("name=\"password\"");
    }

    @Test
    void wrongSecretIsToldAsTheFaultOfThePortal() {
        Map<String, String> settings = new HashMap<>(PlayedServices.settings());
        settings.put("maxar.issuer-uri", issuer);
        settings.put("maxar.client-id", "maxar-portal");
        settings.put("maxar.client-secret", "wrong");
        try (AnotherPortal portal = AnotherPortal.start(settings)) {
            assertThat(new Visitor(portal.port()).signIn("ada@example.com").body())
                    .contains("Maxar does not accept this portal");
        }
    }
}
