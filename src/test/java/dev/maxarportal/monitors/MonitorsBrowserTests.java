package dev.maxarportal.monitors;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import org.junit.jupiter.api.Test;

@BrowserTest
class MonitorsBrowserTests {

    @Test
    void administratorSeesTheAccountsMonitorsWithNamesAsText(Person person) {
        person.signedIn(ADA, "/monitors");
        person.reads("30 monitors");
        person.reads("<i>field 7</i>");
        person.reads("platform");
    }

    @Test
    void searchAndOrderStandInTheAddress(Person person) {
        person.signedIn(ADA, "/monitors");
        person.field("Search").fill("Kiruna");
        person.button("Show").click();
        person.sees(person.link("Clear")).isVisible();
        assertThat(person.names()).isNotEmpty().allMatch("Kiruna mine"::equals);
        person.link("Owner").click();
        person.page().waitForURL(url -> url.contains("sort=owner") && url.contains("q=Kiruna"));
        person.sees(person.page().locator("th[aria-sort=ascending]")).hasText("Owner");
    }

    @Test
    void personWithoutMonitorsIsToldWhereTheyAreMade(Person person) {
        person.signedIn(UMA, "/monitors");
        person.reads("There are no active monitors.");
    }
}
