package dev.maxarportal.audit;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarsandbox.data.SandboxAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class AuditBrowserTests {

    private static final Actor UMA = new Actor("f:1:43", "Uma User", SandboxAccount.ID);

    @Autowired
    private AuditEntries entries;

    @Autowired
    private JdbcClient database;

    private final Instant now = Instant.now();

    @Test
    void filtersNarrowTheTrailAndStayInTheAddress(Person person) {
        comesIn(person);
        happened(1, AuditAction.KEY_CREATED, AuditResult.FAILED, "tile server", "Name is taken");
        happened(2, AuditAction.KEY_DELETED, AuditResult.DONE, "tile server", null);
        happened(3, AuditAction.KEY_CREATED, AuditResult.DONE, "field laptop", null);
        person.link("Audit").click();
        person.reads("3 entries");
        person.field("Search").fill("TILE");
        person.field("What").selectOption("API key creation");
        person.field("Result").selectOption("Failed");
        person.button("Show").click();
        person.reads("1 of 3 entries");
        person.sees(person.row("tile server")).containsText("Name is taken");
        assertThat(person.page().url()).contains("q=TILE", "action=key-created", "result=failed", "dir=desc");
        person.page().reload();
        person.sees(person.field("Result")).hasValue("failed");
        person.link("Clear").click();
        person.reads("3 entries");
    }

    @Test
    void daysNarrowTheTrailAndNothingFoundLeadsBack(Person person) {
        comesIn(person);
        happened(1, AuditAction.KEY_CREATED, AuditResult.DONE, "tile server", null);
        person.open("/audit");
        person.field("To (included)").fill("2020-02-29");
        person.button("Show").click();
        person.reads("No entry matches the chosen filters.");
        person.sees(person.field("To (included)")).hasValue("2020-02-29");
        person.link("Show all entries").click();
        person.reads("1 entry");
    }

    @Test
    void pagesFollowOneAnotherInEitherOrder(Person person) {
        comesIn(person);
        for (int number = 1; number <= 120; number++) {
            happened(number, AuditAction.KEY_CREATED, AuditResult.DONE, "key %03d".formatted(number), null);
        }
        person.open("/audit?action=key-created");
        person.sees(person.page().locator("tbody tr").first()).containsText("key 001");
        person.link("Next").click();
        person.reads("Page 2 of 3");
        person.sees(person.page().locator("tbody tr").first()).containsText("key 051");
        person.link("Next").click();
        person.sees(person.page().locator("tbody tr")).hasCount(20);
        person.link("Time").click();
        person.reads("Page 1 of 3");
        person.sees(person.page().locator("tbody tr").first()).containsText("key 120");
        person.sees(person.page().locator("th[aria-sort=ascending]")).hasText("Time");
        assertThat(person.page().url()).contains("action=key-created", "dir=asc");
    }

    @Test
    void entriesAreCardsOnAPhone(Person person) {
        Person phone = person.withPhone();
        comesIn(phone);
        happened(1, AuditAction.CREDENTIAL_REPLACED, AuditResult.UNKNOWN, "a".repeat(200), "b".repeat(500));
        happened(2, AuditAction.SIGNED_IN, AuditResult.DONE, null, null);
        phone.open("/audit");
        phone.reads("2 entries");
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
        phone.sees(phone.row("Sign-in").locator("td:visible")).hasCount(3);
    }

    @Test
    void fileHoldsWhatTheFiltersLeave(Person person) throws IOException {
        comesIn(person);
        happened(1, AuditAction.KEY_CREATED, AuditResult.DONE, "=SUM(A1:A9)", null);
        happened(2, AuditAction.SIGNED_IN, AuditResult.DONE, null, null);
        person.open("/audit?action=key-created");
        Download file = person.page()
                .waitForDownload(() -> person.link("Download as CSV").click());
        assertThat(file.suggestedFilename()).isEqualTo("audit-" + LocalDate.now(ZoneOffset.UTC) + ".csv");
        assertThat(Files.readAllLines(file.path()))
                .hasSize(2)
                .last()
                .asString()
                .contains("Uma User,f:1:43,key-created,'=SUM(A1:A9),done,,192.0.2.7");
    }

    @Test
    void failedSignInIsOfNobodyKnown(Person person) {
        comesIn(person);
        new AuditTrail(entries, Clock.systemUTC(), new AuditProperties("400d"))
                .record(Actor.UNKNOWN, AuditAction.SIGN_IN_FAILED, AuditResult.FAILED);
        person.open("/audit");
        person.sees(person.row("Failed sign-in")).containsText("not known");
    }

    /** Signs in first, so that the trail holds nothing of the sign-in itself. */
    private void comesIn(Person person) {
        person.signedIn(ADA, "/monitors");
        database.sql("DELETE FROM audit_entry").update();
    }

    private void happened(
            int minutesAgo, AuditAction action, AuditResult result, @Nullable String object, @Nullable String detail) {
        Instant time = now.minus(Duration.ofMinutes(minutesAgo));
        entries.add(List.of(new AuditEntry(0, time, UMA, action, result, object, detail, "192.0.2.7")));
    }
}
