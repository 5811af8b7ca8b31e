package dev.maxarportal.credentials.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.signin.SignedIn;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A read-only portal shows how far a rollover came, and changes nothing about it. */
@TestPropertySource(properties = "portal.read-only=true")
class ReadOnlyRolloverTests extends CredentialsPages {

    @Autowired
    private JdbcClient database;

    @Test
    void changesAreRefusedAndNotOffered() {
        RolloverVisit visit = new RolloverVisit(portal, database);
        visit.forgetEverything();
        registered("north", "");
        registered("north-2", "");
        assertThat(visit.page("north").html()).doesNotContain("/credentials/new", "name=\"successor\"");
        database.sql("""
                        INSERT INTO credential_rollover (account, old_name, new_name, started_at, started_by, told_at, told_by)
                        VALUES (?, 'north', 'north-2', ?, 'Ada', ?, 'Ada')""")
                .params(SignedIn.ACCOUNT, OffsetDateTime.now(ZoneOffset.UTC), OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        assertThat(visit.page("north").words())
                .contains("north-2 takes the place of north", "People were told on")
                .doesNotContain("Give up", "Delete north", "They have not been told", "Use this one");
        assertThat(visit.send("north", "", "successor", "north-2")).hasStatus(403);
        assertThat(visit.send("north", "/told", "undo", "true")).hasStatus(403);
        assertThat(visit.send("north", "/stop")).hasStatus(403);
        assertThat(visit.noted()).containsExactly("north > north-2 told");
    }
}
