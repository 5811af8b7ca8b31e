package dev.maxarportal;

import static dev.maxarportal.PlayedServices.relayedTokens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.data.SandboxUser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

/** Signing in with the portal's own form, which Keycloak answers as Maxar is documented to: for the public client. */
@KeycloakTest
@TestPropertySource(properties = "portal.password-sign-in=true")
class KeycloakPasswordContainerTests {

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
    void signOutWithoutABrowserEndsTheSessionAtKeycloak() {
        assertThat(signIn("ada@example.com", SandboxUser.PASSWORD).uri().getPath())
                .isEqualTo("/usage");
        assertThat(visitor.get("/api-keys").body()).contains("Ada Admin");
        String token = relayedTokens().getLast();
        assertThat(userInfo(token)).isEqualTo(HttpStatus.OK);
        assertThat(visitor.post("/api-keys", "/sign-out", Map.of()).body()).contains("You are signed out");
        assertThat(userInfo(token)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({
        "uma@example.com, wrong,   Maxar does not know this user name and password",
        "ivo@example.com, sandbox, Maxar has suspended or closed this user",
        "kim@example.com, sandbox, This Maxar user is not fully set up"
    })
    void refusalOfKeycloakIsTold(String username, String password, String told) {
        assertThat(signIn(username, password).body()).contains(told);
    }

    private HttpResponse<String> signIn(String username, String password) {
        return visitor.post(
                "/sign-in", "/sign-in", Map.of("username", List.of(username), "password", List.of(password)));
    }

    /** Which answer Keycloak has for the bearer of that token. */
    private HttpStatusCode userInfo(String token) {
        return RestClient.create()
                .get()
                .uri(issuer + "/protocol/openid-connect/userinfo")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange((request, answer) -> answer.getStatusCode());
    }
}
