package dev.maxarportal.expiry;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
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
    void personWithoutKeysIsToldNothing(Person person) {
        person.signedIn(UMA, "/api-keys");
        person.open("/monitors");
        person.sees(person.heading("Monitors")).isVisible();
        person.sees(banner(person)).hasCount(0);
    }

    private static Locator banner(Person person) {
        return person.page().locator(".expiry-banner");
    }
}
