package dev.maxarportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.maxarportal.audit.Actor;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarsandbox.data.SandboxAccount;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every place can be used by everybody: axe finds nothing in either theme, and nothing is cut off on a phone or a tablet. */
@BrowserTest
class AccessibilityBrowserTests {

    private static final int PHONE = 360;
    private static final int TABLET = 768;

    @BeforeAll
    static void somethingHappened(@Autowired AuditTrail trail) {
        Actor somebody = new Actor("f:1:43", "Uma User", SandboxAccount.ID);
        for (AuditResult result : AuditResult.values()) {
            trail.record(somebody, AuditAction.KEY_DELETED, result, "k".repeat(200), "Because " + "so ".repeat(160));
            trail.record(Actor.UNKNOWN, AuditAction.SIGN_IN_FAILED, result);
        }
    }

    /** Every page of an administrator tells so, since nobody looks later than this. */
    @BeforeAll
    static void limitsAreAlmostUsedUp(@Autowired JdbcClient database) {
        database.sql("DELETE FROM usage_level").update();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (String category : List.of("FRESH", "TASKING", "TOTAL")) {
            database.sql("""
                            INSERT INTO usage_level (account, category, period_start, period_end, used, most, seen_at)
                            VALUES (?, ?, ?, ?, 1234567890.12, 1300000000, ?)""")
                    .params(
                            SandboxAccount.ID,
                            category,
                            today.minusDays(100),
                            today.plusDays(265),
                            OffsetDateTime.now(ZoneOffset.UTC).plusDays(1))
                    .update();
        }
    }

    @AfterAll
    static void limitsAreAsTheyWere(@Autowired JdbcClient database) {
        database.sql("DELETE FROM usage_level").update();
    }

    @ParameterizedTest
    @EnumSource
    void placeCanBeUsedInLightInDarkAndOnAPhone(Place place, Person person) {
        place.enter(person);
        assertCanBeUsedInLightInDarkAndOnAPhone(person);
    }

    /** The same at the door of a portal that has more ways in than the other browser tests need. */
    @Nested
    @EveryWayIn
    class OfEveryWayIn {

        @BeforeEach
        void ardHasItsOwnSignIn() {
            SandboxTest.SANDBOX.requireOwnArdTokens();
        }

        @ParameterizedTest
        @EnumSource
        void doorCanBeUsedInLightInDarkAndOnAPhone(Door door, Person person) {
            door.enter(person);
            assertCanBeUsedInLightInDarkAndOnAPhone(person);
        }
    }

    private static void assertCanBeUsedInLightInDarkAndOnAPhone(Person person) {
        assertThat(violations(person)).as("in light colours").isEmpty();
        person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        person.sees(person.page().locator("html")).hasAttribute("data-bs-theme", "dark");
        assertThat(violations(person)).as("in dark colours").isEmpty();
        person.page().setViewportSize(PHONE, 740);
        assertThat(violations(person)).as("on a phone").isEmpty();
        assertThat(width(person)).as("width of the page on a phone").isEqualTo(PHONE);
        person.page().setViewportSize(TABLET, 1024);
        assertThat(width(person)).as("width of the page on a tablet").isEqualTo(TABLET);
    }

    private static Object width(Person person) {
        return person.page().evaluate("document.documentElement.scrollWidth");
    }

    private static List<String> violations(Person person) {
        // Legacy mode stays in the page, whose colours would differ in the tab that axe opens otherwise.
        List<Rule> rules =
                new AxeBuilder(person.page()).setLegacyMode(true).analyze().getViolations();
        return rules.stream().map(AccessibilityBrowserTests::told).toList();
    }

    private static String told(Rule rule) {
        List<String> where = rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                .toList();
        return rule.getId() + ": " + rule.getHelp() + " " + String.join("; ", where);
    }
}
