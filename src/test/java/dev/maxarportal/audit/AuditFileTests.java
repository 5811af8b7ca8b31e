package dev.maxarportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.signin.SignedIn;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class AuditFileTests {

    private static final Actor ADA = new Actor("f:1:42", "Ada", SignedIn.ACCOUNT);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void emptyTrail() {
        database.sql("DELETE FROM audit_entry").update();
    }

    @Test
    void fileHoldsTheSameEntriesAsThePageForMachines() throws IOException {
        trail.record(ADA, AuditAction.KEY_CREATED, AuditResult.DONE, "tiles", "Expires in 30 days");
        trail.record(ADA, AuditAction.CREDENTIAL_DELETED, AuditResult.UNKNOWN, "archive", null);
        trail.record(Actor.UNKNOWN, AuditAction.SIGN_IN_FAILED, AuditResult.FAILED);
        trail.record(new Actor("x", "x", "another"), AuditAction.KEY_CREATED, AuditResult.DONE, "theirs", null);
        MockHttpServletResponse response = file("?dir=asc");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", "\"audit-2026-03-10.csv\"");
        assertThat(response.getHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentAsString().lines())
                .containsExactly(
                        "time,who,id,action,object,result,detail,address",
                        "2026-03-10T12:00:00Z,Ada,f:1:42,key-created,tiles,done,Expires in 30 days,127.0.0.1",
                        "2026-03-10T12:00:00Z,Ada,f:1:42,credential-deleted,archive,unknown,,127.0.0.1",
                        "2026-03-10T12:00:00Z,,,sign-in-failed,,failed,,127.0.0.1");
        assertThat(rows("?action=key-created&q=TILES")).hasSize(2);
        assertThat(rows("?result=failed&to=2026-03-09")).hasSize(1);
    }

    @Test
    void textsOfOthersAreNeitherFormulasNorBreakTheFile() throws IOException {
        for (String object : List.of("=1+1", "@SUM(A1)", "a \"quoted\", b", "<script>alert(1)</script>")) {
            trail.record(ADA, AuditAction.KEY_CREATED, AuditResult.DONE, object, "two\r\nlines");
        }
        assertThat(rows("?dir=asc"))
                .extracting(row -> row.get(4))
                .containsExactly("object", "'=1+1", "'@SUM(A1)", "a \"quoted\", b", "<script>alert(1)</script>");
        assertThat(rows("?dir=asc").get(1).get(6)).isEqualTo("two lines");
    }

    @Test
    void fileHoldsAllRowsAndNotOnlyAPage() throws IOException {
        database.sql("""
                        INSERT INTO audit_entry (recorded_at, actor_id, actor_name, account, action, result)
                        SELECT TIMESTAMP WITH TIME ZONE '2026-03-10 00:00:00Z', 'id', 'Ada', ?, 'KEY_DELETED', 'DONE'
                        FROM SYSTEM_RANGE(1, ?)""").params(SignedIn.ACCOUNT, AuditEntries.CHUNK + 1).update();
        assertThat(rows("")).hasSize(AuditEntries.CHUNK + 2);
        assertThat(rows("?page=2")).hasSize(AuditEntries.CHUNK + 2);
    }

    private List<CSVRecord> rows(String query) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(file(query).getContentAsString()))
                .getRecords();
    }

    private MockHttpServletResponse file(String query) {
        return mvc.get()
                .uri("/audit.csv" + query)
                .with(SignedIn.admin())
                .exchange()
                .getResponse();
    }
}
