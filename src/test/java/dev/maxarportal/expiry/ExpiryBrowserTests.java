package dev.maxarportal.expiry;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.data.SandboxKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class ExpiryBrowserTests {

    @Test
    void pagesTellWhatEndsSoonAndLeadToIt(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.sees(banner(person)).hasCount(0);
        person.link("Monitors").click();
        person.sees(banner(person)).containsText("2 API keys end within 14 days, the first, “nightly mosaics”, on ");
        person.sees(banner(person).locator("time")).hasAttribute("title", Pattern.compile("Your time: .+"));
        person.link("Show API keys that end soon").click();
        person.isAt("/api-keys?status=soon");
        assertThat(person.names()).containsExactly("nightly mosaics", "field laptops");
        person.sees(banner(person)).hasCount(0);
    }

    @Test
    void stripShowsWhereEndsClusterAndLeadsToTheDay(Person person) {
        Instant crowded = Instant.now().plus(Duration.ofDays(100));
        for (int key = 1; key <= 3; key++) {
            SandboxTest.SANDBOX.data().keys().put(SandboxKey.of(ADA, "crowded " + key, crowded));
        }
        person.signedIn(ADA, "/api-keys");
        Locator strip = person.page().getByRole(AriaRole.IMG);
        person.sees(strip).isVisible();
        assertThat(strip.getAttribute("aria-label"))
                .matches("Ends of 1\\d keys from \\d+ \\w+ \\d+ to \\d+ \\w+ \\d+; most on \\d+ \\w+ \\d+: 3");
        Locator cluster = person.main().getByText(Pattern.compile("^3 keys on "));
        person.sees(cluster).hasCount(1);
        cluster.click();
        person.isAt("/api-keys?ends=" + LocalDate.ofInstant(crowded, ZoneOffset.UTC));
    }

    @Test
    void stripCanBeReadOnAPhoneAndWithoutScripts(Person person) {
        for (Person reader : List.of(person.withPhone(), person.withoutScripts())) {
            reader.signedIn(ADA, "/api-keys");
            Locator strip = reader.page().getByRole(AriaRole.IMG);
            assertThat(strip.boundingBox().width).isGreaterThan(300);
            reader.sees(reader.main().getByText("All days on which keys end")).isVisible();
        }
    }

    @Test
    void personWithoutKeysIsToldNothing(Person person) {
        person.signedIn(UMA, "/api-keys");
        person.sees(person.page().getByRole(AriaRole.IMG)).hasCount(0);
        person.open("/monitors");
        person.sees(person.heading("Monitors")).isVisible();
        person.sees(banner(person)).hasCount(0);
    }

    private static Locator banner(Person person) {
        return person.page().locator(".expiry-banner");
    }
}
