package dev.maxarportal.usage.thresholds;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;

import com.microsoft.playwright.Locator;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.traffic.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class ThresholdsBrowserTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private LevelAttempts attempts;

    @Autowired
    private UsageSource source;

    @BeforeEach
    @AfterEach
    void nobodyHasLooked() {
        database.sql("DELETE FROM usage_level").update();
        database.sql("DELETE FROM usage_threshold_told").update();
        attempts.forget();
        SomeUsage.nothingRemembered(source);
    }

    private void seen(Duration ago, String used) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        database.sql("DELETE FROM usage_level").update();
        database.sql("""
                        INSERT INTO usage_level (account, category, period_start, period_end, used, most, seen_at)
                        VALUES (?, 'FRESH', ?, ?, ?, 100, ?)""")
                .params(
                        SandboxAccount.ID,
                        today.minusDays(100),
                        today.plusDays(265),
                        Integer.valueOf(used),
                        OffsetDateTime.now(ZoneOffset.UTC).minus(ago))
                .update();
    }

    private static Locator banner(Person person) {
        return person.page().locator("[data-thresholds] form");
    }

    @Test
    void closingLeavesThePageAsItIsAndLastsUntilTheNextThreshold(Person person) {
        seen(Duration.ZERO, "92");
        person.signedIn(ADA, "/api-keys/new");
        person.field("Name").fill("half typed");
        person.sees(banner(person)).containsText("Fresh 92 % (US$ 92.00 of 100.00)");
        person.button("Close until more is used up").click();
        person.sees(banner(person)).hasCount(0);
        person.sees(person.page().locator("#content")).isFocused();
        person.sees(person.field("Name")).hasValue("half typed");
        person.sees(banner(person.open("/audit"))).hasCount(0);
        seen(Duration.ZERO, "100");
        person.sees(banner(person.open("/audit"))).containsText("Fresh 100 %");
    }

    @Test
    void closingAfterTheSignInHasEndedIsNotTakenForDone(Person person) {
        seen(Duration.ZERO, "92");
        person.signedIn(ADA, "/audit");
        person.browser().clearCookies();
        person.button("Close until more is used up").click();
        person.sees(person.link("Sign in with Maxar")).isVisible();
    }

    @Test
    void closingWorksWithoutScriptsAndLeadsBackToThePage(Person person) {
        seen(Duration.ZERO, "92");
        Person still = person.withoutScripts();
        still.signedIn(ADA, "/audit?q=ada");
        still.button("Close until more is used up").click();
        still.isAt("/audit?q=ada");
        still.sees(banner(still)).hasCount(0);
    }

    @Test
    void whatIsOldIsRenewedOnceThePageIsThere(Person person) {
        seen(Duration.ofHours(2), "92");
        person.signedIn(ADA, "/audit");
        // The sandbox's account has used up a few percent.
        person.sees(banner(person)).hasCount(0);
    }

    @Test
    void ardThatIsDownLeavesWhatIsKnown(Person person) {
        // This page has nothing to ask for.
        seen(Duration.ZERO, "10");
        person.signedIn(ADA, "/audit");
        seen(Duration.ofHours(2), "92");
        SandboxTest.SANDBOX.faults().in(Service.ARD).answer(503);
        person.page().waitForResponse("**/usage/thresholds?back=**", () -> person.open("/audit"));
        person.sees(banner(person)).containsText("Fresh 92 %");
    }

    @Test
    void usersAreNotTold(Person person) {
        seen(Duration.ZERO, "92");
        person.signedIn(UMA, "/api-keys");
        person.sees(person.page().locator("[data-thresholds]")).hasCount(0);
    }
}
