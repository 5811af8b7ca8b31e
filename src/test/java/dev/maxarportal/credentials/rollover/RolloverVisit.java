package dev.maxarportal.credentials.rollover;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of rollovers, as tests without a browser use them. */
final class RolloverVisit {

    private final MockMvcTester portal;
    private final JdbcClient database;

    RolloverVisit(MockMvcTester portal, JdbcClient database) {
        this.portal = portal;
        this.database = database;
    }

    void forgetEverything() {
        for (String table : List.of(
                "known_credential",
                "known_credential_list",
                "credential_secret",
                "credential_note",
                "credential_rollover",
                "audit_entry")) {
            database.sql("DELETE FROM " + table).update();
        }
    }

    MvcTestResult get(String name) {
        return portal.get()
                .uri("/credentials/{name}/next", name)
                .accept(MediaType.TEXT_HTML)
                .with(SignedIn.admin())
                .exchange();
    }

    Page page(String name) {
        return Page.of(get(name));
    }

    /** Sends a form of the page; the step is empty, {@code /told} or {@code /stop}. */
    MvcTestResult send(String name, String step, String... fields) {
        var request = portal.post()
                .uri("/credentials/{name}/next" + step, name)
                .accept(MediaType.TEXT_HTML)
                .with(SignedIn.admin())
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** What is noted, such as {@code old > new told}. */
    List<String> noted() {
        return database.sql("SELECT * FROM credential_rollover ORDER BY old_name")
                .query((row, number) -> row.getString("old_name") + " > " + row.getString("new_name")
                        + (row.getObject("told_at") == null ? "" : " told"))
                .list();
    }

    List<String> audited() {
        return database.sql("SELECT * FROM audit_entry ORDER BY id")
                .query((row, number) ->
                        row.getString("action") + " " + row.getString("object") + ": " + row.getString("detail"))
                .list();
    }
}
