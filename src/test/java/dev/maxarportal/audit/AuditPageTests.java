package dev.maxarportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class AuditPageTests {

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
    void administratorReadsOfTheOwnAccountAndOfNoOther() {
        record(SignedIn.ACCOUNT, AuditAction.KEY_CREATED, AuditResult.DONE, "tile server", "Expires in 30 days");
        record("another", AuditAction.KEY_DELETED, AuditResult.DONE, "their key", null);
        trail.record(Actor.UNKNOWN, AuditAction.SIGN_IN_FAILED, AuditResult.FAILED);
        Page page = page("");
        assertThat(page.rows())
                .containsExactly(
                        "10 Mar 2026, 12:00 UTC not known from 127.0.0.1 Failed sign-in Failed",
                        "10 Mar 2026, 12:00 UTC Ada from 127.0.0.1 API key creation tile server Done Expires in 30 days");
        assertThat(page.words())
                .contains("2 entries", "Entries are kept for 400 days")
                .doesNotContain("their");
        assertThat(page("?q=their").words())
                .contains("No entry matches “ their ”", "0 of 2 entries", "Show all entries");
    }

    @Test
    void administratorOfAnotherAccountOrOfNoneReadsNothingOfThis() {
        record(SignedIn.ACCOUNT, AuditAction.KEY_CREATED, AuditResult.DONE, "tile server", null);
        for (String account : List.of("another", "", SignedIn.ACCOUNT + " ", "%")) {
            RequestPostProcessor other = SignedIn.as(new ArdIdentity("u", account, "O", null, true, Role.ADMIN));
            Page page = Page.of(mvc.get().uri("/audit").with(other).exchange());
            assertThat(page.words()).contains("Nothing has been recorded yet.").doesNotContain("tile server");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit?q=a", "/audit.csv"})
    void onlyAdministratorsComeIn(String address) {
        record(SignedIn.ACCOUNT, AuditAction.KEY_CREATED, AuditResult.DONE, "tile server", null);
        assertThat(mvc.get().uri(address).with(SignedIn.user())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(address).with(SignedIn.unknown())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(address)).hasStatus3xxRedirection();
    }

    @Test
    void textsOfOthersAreNeverMarkup() {
        trail.record(
                new Actor("id", "<script>alert(1)</script>", SignedIn.ACCOUNT),
                AuditAction.KEY_CREATED,
                AuditResult.DONE,
                "<b>key",
                "\"><img src=x>");
        Page page = page("?q=%3Cb%3E");
        assertThat(page.html()).doesNotContain("<script>alert", "<b>", "<img src=x>");
        assertThat(page.words()).contains("<script>alert(1)</script>", "<b>key", "\"><img src=x>");
    }

    @ParameterizedTest
    @CsvSource({
        "q=TILES, 1 of 4 entries",
        "q=%25, 1 of 4 entries",
        "q=%00, 4 entries",
        "action=key-deleted, 1 of 4 entries",
        "action=KEY_DELETED, 4 entries",
        "result=failed, 2 of 4 entries",
        "result=nonsense, 4 entries",
        "result=failed&action=key-created, 1 of 4 entries",
        "from=2026-03-10&to=2026-03-10, 4 entries",
        "from=2026-03-11, 0 of 4 entries",
        "to=2026-03-09&q=a, 0 of 4 entries"
    })
    void filtersStandInTheAddress(String query, String count) {
        record(SignedIn.ACCOUNT, AuditAction.KEY_CREATED, AuditResult.DONE, "tiles", null);
        record(SignedIn.ACCOUNT, AuditAction.KEY_CREATED, AuditResult.FAILED, "100 %", null);
        record(SignedIn.ACCOUNT, AuditAction.KEY_DELETED, AuditResult.UNKNOWN, "other", null);
        record(null, AuditAction.SIGN_IN_FAILED, AuditResult.FAILED, null, null);
        assertThat(page("?" + query).words()).contains(count);
    }

    @Test
    void linksAndFormKeepEveryFilter() {
        database.sql("""
                        INSERT INTO audit_entry (recorded_at, actor_id, actor_name, account, action, result, object)
                        SELECT TIMESTAMP WITH TIME ZONE '2026-03-10 00:00:00Z', 'id', 'Ada', ?, 'KEY_DELETED', 'FAILED',
                            CAST(x AS VARCHAR)
                        FROM SYSTEM_RANGE(1, 120)""").param(SignedIn.ACCOUNT).update();
        String filters = "q=ada&action=key-deleted&result=failed&from=2026-03-10&to=2026-03-11";
        Page page = page("?" + filters + "&dir=asc&page=2");
        assertThat(page.rows()).hasSize(50).first().asString().contains(" 51 ");
        assertThat(page.all("rel=\"next\" href=\"([^\"]+)\""))
                .containsExactly("/audit?" + filters.replace("&", "&amp;") + "&amp;dir=asc&amp;page=3");
        assertThat(page.all("href=\"(/audit.csv[^\"]+)\""))
                .containsExactly("/audit.csv?" + filters.replace("&", "&amp;") + "&amp;dir=asc");
        assertThat(page.all("<option value=\"([^\"]+)\" selected")).containsExactly("key-deleted", "failed");
        assertThat(page.all("type=\"date\"[^>]* value=\"([^\"]+)\"")).containsExactly("2026-03-10", "2026-03-11");
        assertThat(page("").rows()).first().asString().contains(" 120 ");
        assertThat(page("?dir=desc&page=777").words()).contains("Page 3 of 3");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, “yesterday” is not a day. Enter days such as 2026-11-24.",
        "to=2026-13-01, “2026-13-01” is not a day. Enter days such as 2026-11-24.",
        "from=2026-03-02&to=2026-03-01, The first day lies after the last day."
    })
    void daysThatCannotBeReadAreToldAndNothingElseIsLost(String days, String complaint) {
        record(SignedIn.ACCOUNT, AuditAction.KEY_CREATED, AuditResult.DONE, "tiles", null);
        Page page = page("?q=tiles&action=key-created&result=done&" + days);
        assertThat(page.words()).contains(complaint).doesNotContain("1 entry", "Download");
        assertThat(page.rows()).isEmpty();
        assertThat(page.all("name=\"q\"[^>]* value=\"([^\"]*)\"")).containsExactly("tiles");
        assertThat(page.all("<option value=\"([^\"]+)\" selected")).containsExactly("key-created", "done");
        String typed = days.substring(days.indexOf('=') + 1).split("&")[0];
        assertThat(page.all("type=\"date\"[^>]* value=\"([^\"]+)\"")).contains(typed);
        assertThat(mvc.get().uri("/audit.csv?" + days).with(SignedIn.admin())).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void emptyTrailSaysWhatWillBeInIt() {
        assertThat(page("").words())
                .contains("Nothing has been recorded yet. Sign-ins and changes appear here once they happen.")
                .doesNotContain("Download");
    }

    private void record(
            @Nullable String account,
            AuditAction action,
            AuditResult result,
            @Nullable String object,
            @Nullable String detail) {
        trail.record(new Actor("f:1:42", "Ada", account), action, result, object, detail);
    }

    private Page page(String query) {
        return Page.of(mvc.get()
                .uri(URI.create("/audit" + query))
                .with(SignedIn.admin())
                .exchange());
    }
}
