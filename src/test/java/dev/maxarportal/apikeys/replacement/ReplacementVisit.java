package dev.maxarportal.apikeys.replacement;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.StillPortal;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of replacements, as tests without a browser use them. */
final class ReplacementVisit {

    static final String PERSON = "f:11111111:42";

    private final MockMvcTester mvc;
    private final JdbcClient database;

    ReplacementVisit(MockMvcTester mvc, JdbcClient database) {
        this.mvc = mvc;
        this.database = database;
    }

    void forgetEverything() {
        for (String table : List.of("known_key", "known_key_list", "key_note", "key_replacement", "audit_entry")) {
            database.sql("DELETE FROM " + table).update();
        }
    }

    MvcTestResult get(String query) {
        return mvc.get().uri("/api-keys/replace" + query).with(SignedIn.user()).exchange();
    }

    Page form(String id) {
        return form(id, "");
    }

    Page form(String id, String more) {
        return Page.of(mvc.get()
                .uri("/api-keys/replace?id={id}" + more, id)
                .with(SignedIn.user())
                .exchange());
    }

    /** Sends the form for thirty days unless it says otherwise. */
    MvcTestResult post(String id, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "id";
        all[1] = id;
        System.arraycopy(fields, 0, all, 2, fields.length);
        boolean silent = !List.of(fields).contains("expiry");
        return send("/api-keys/replace", silent, all);
    }

    MvcTestResult send(String path, String... fields) {
        return send(path, false, fields);
    }

    private MvcTestResult send(String path, boolean thirtyDays, String... fields) {
        var request = mvc.post().uri(path).with(SignedIn.user()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return (thirtyDays ? request.param("expiry", "30") : request).exchange();
    }

    /** As if it had begun that long before. */
    void beganBefore(Duration time) {
        database.sql("UPDATE key_replacement SET started_at = ?")
                .param(StillPortal.NOW.minus(time).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is remembered of replacements. */
    List<String> rows() {
        return database.sql("SELECT * FROM key_replacement")
                .query((row, number) -> row.getString("old_key") + " " + row.getString("done_uses"))
                .list();
    }

    List<String> audited() {
        return database.sql("SELECT * FROM audit_entry ORDER BY id")
                .query((row, number) -> String.join(
                        " ",
                        row.getString("action"),
                        row.getString("result"),
                        row.getString("object"),
                        row.getString("detail")))
                .list();
    }
}
