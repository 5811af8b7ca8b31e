package dev.maxarportal.apikeys.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.maxar.ApiKeyApi;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A read-only portal shows how far a replacement came, and changes nothing about it. */
@PortalTest
@TestPropertySource(properties = "portal.read-only=true")
class ReadOnlyReplacementTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private KeyNotes notes;

    @Autowired
    private JdbcClient database;

    @Test
    void changesAreRefusedAndNotOffered() {
        KeysAtMaxar maxar = new KeysAtMaxar(keys, "tiles", "tiles-2");
        String id = maxar.id("tiles");
        ReplacementVisit visit = new ReplacementVisit(mvc, database);
        visit.forgetEverything();
        notes.keep(ReplacementVisit.PERSON, id, new KeyNote("", "atlas", ""));
        database.sql("""
                        INSERT INTO key_replacement (person, old_key, new_name, new_key, started_at, done_uses)
                        VALUES (?, ?, 'tiles-2', ?, ?, '')""")
                .params(ReplacementVisit.PERSON, id, maxar.id("tiles-2"), StillPortal.NOW.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(visit.send("/api-keys/replace/uses", "id", id, "done", "atlas"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(visit.send("/api-keys/replace/stop", "id", id)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(visit.rows()).containsExactly(id + " ");
        assertThat(visit.form(id).words())
                .contains("0 of 1 place has the new key.")
                .doesNotContain("Save", "Stop replacing", "Retire the old key");
        assertThat(visit.form(maxar.id("tiles-2")).html()).doesNotContain("btn-danger", "Create the new key");
    }
}
