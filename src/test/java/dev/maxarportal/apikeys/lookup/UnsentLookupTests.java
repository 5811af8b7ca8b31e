package dev.maxarportal.apikeys.lookup;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was typed when the sign-in had ended is not kept anywhere, and the page to which one comes back says so. */
@SandboxTest
class UnsentLookupTests {

    private static final String LOST = "What you typed was not saved, because your sign-in had ended.";
    private static final String TYPED = "SECRETofThisTest";

    @LocalServerPort
    int port;

    private Visitor visitor;
    private String id;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        visitor = new Visitor(port);
        id = SANDBOX.data().keys().all().getFirst().id();
    }

    @AfterEach
    void leave() {
        SANDBOX.reset();
    }

    private HttpResponse<String> sentTooLate(String page, String path, Map<String, List<String>> fields) {
        HttpResponse<String> form = visitor.signIn("ada@example.com", page);
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        HttpResponse<String> door = visitor.submit(form, path, fields);
        assertThat(door.uri().getPath()).isEqualTo("/sign-in");
        HttpResponse<String> again = visitor.get("/oauth2/authorization/maxar");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).doesNotContain(TYPED);
        assertThat(again.uri().toString() + door.uri()).doesNotContain(TYPED);
        return again;
    }

    @Test
    void notesThatWereLostAreToldUntilTheNextAreSaved() {
        Map<String, List<String>> notes = Map.of("id", List.of(id), "note", List.of(TYPED));
        HttpResponse<String> again = sentTooLate("/api-keys/key?id=" + id, "/api-keys/notes", notes);
        assertThat(again.uri().getPath()).isEqualTo("/api-keys/key");
        assertThat(new Page(again.body()).words()).contains(LOST, id);
        HttpResponse<String> saved =
                visitor.submit(again, "/api-keys/notes", Map.of("id", List.of(id), "note", List.of("typed again")));
        assertThat(new Page(saved.body()).words())
                .contains("Your notes were saved.", "typed again")
                .doesNotContain(LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api-keys/find", "/api-keys/why-401"})
    void pastedKeyIsForgottenAndItsFormComesBack(String path) {
        HttpResponse<String> again = sentTooLate(path, path, Map.of("key", List.of(TYPED)));
        assertThat(again.uri().getPath()).isEqualTo(path);
        assertThat(again.uri().getQuery() + "").doesNotContain("key");
    }
}
