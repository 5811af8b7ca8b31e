package dev.maxarportal.apikeys.lookup;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static dev.maxarsandbox.traffic.Service.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.data.SandboxKey;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the portal itself keeps of a key stays within reach while the key service is down. */
@SandboxTest
class KeyPageInAnOutageTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    private Visitor visitor;
    private SandboxKey key;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        for (String table : List.of("known_key", "known_key_list", "key_note")) {
            database.update("DELETE FROM " + table);
        }
        visitor = new Visitor(port);
        key = SANDBOX.data().keys().all().getFirst();
    }

    @AfterEach
    void leave() {
        SANDBOX.reset();
    }

    private HttpResponse<String> note(HttpResponse<String> page, String owner) {
        return visitor.submit(page, "/api-keys/notes", Map.of("id", List.of(key.id()), "owner", List.of(owner)));
    }

    @Test
    void factsAndNotesOfAKeyThatTheListHeldAreShownAndNotesAreSaved() {
        HttpResponse<String> list = visitor.signIn("ada@example.com", "/api-keys");
        assertThat(note(list, "Field team").statusCode()).isEqualTo(200);
        SANDBOX.faults().in(KEYS).answer(503);
        HttpResponse<String> page = visitor.get("/api-keys/key?id=" + key.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"Field team\"");
        assertThat(new Page(page.body()).words())
                .contains("The API-key service has a fault of its own.", "Try again")
                .contains("what the portal remembers", "Save the notes", key.id());
        HttpResponse<String> saved = note(page, "Night team");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.uri().getPath()).isEqualTo("/api-keys/key");
        assertThat(saved.body()).contains("Your notes were saved.", "value=\"Night team\"");
        SANDBOX.faults().clear();
        assertThat(visitor.get("/api-keys/key?id=" + key.id()).body())
                .contains("value=\"Night team\"")
                .doesNotContain("Try again");
    }

    @Test
    void onlyAKeyThatNobodyRemembersEndsInTheErrorPage() {
        HttpResponse<String> usage = visitor.signIn("ada@example.com", "/account");
        SANDBOX.faults().in(KEYS).answer(503);
        assertThat(visitor.get("/api-keys/key?id=" + key.id()).statusCode()).isEqualTo(502);
        assertThat(note(usage, "Field team").statusCode()).isEqualTo(502);
        assertThat(database.queryForObject("SELECT COUNT(*) FROM key_note", Integer.class))
                .isZero();
    }
}
