package dev.maxarportal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.RunningPortal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The session's cookie behind a proxy that speaks HTTPS, and without one. */
class HttpsTests {

    private static List<String> cookies(RunningPortal portal, String path, String scheme) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address(path)))
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-Host", "portal.example")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).headers().allValues("Set-Cookie");
        }
    }

    @ParameterizedTest
    @CsvSource({"framework, ''", "framework, /portal", "native, /portal"})
    void cookieBelongsToTheHostAloneWhereThePortalIsServedOverHttps(String strategy, String contextPath)
            throws Exception {
        try (RunningPortal portal = RunningPortal.start(
                "server.forward-headers-strategy=" + strategy, "server.servlet.context-path=" + contextPath)) {
            assertThat(cookies(portal, contextPath + "/sign-in", "https"))
                    .singleElement()
                    .asString()
                    .matches("__Host-MAXARPORTAL=[\\w-]+; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(cookies(portal, contextPath + "/sign-in", "http"))
                    .singleElement()
                    .asString()
                    .matches("MAXARPORTAL=[\\w-]+; Path=" + (contextPath.isEmpty() ? "/" : contextPath)
                            + "; HttpOnly; SameSite=Lax");
        }
    }
}
