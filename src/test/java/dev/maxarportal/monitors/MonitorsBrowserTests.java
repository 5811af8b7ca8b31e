package dev.maxarportal.monitors;

import static dev.maxarportal.Visitor.ADA;
import static dev.maxarportal.Visitor.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import org.junit.jupiter.api.Test;

@BrowserTest
class MonitorsBrowserTests {

    @Test
    void administratorSeesTheAccountsMonitorsWithNamesAsText(Visitor visitor) {
        visitor.signedIn(ADA, "/monitors");
        visitor.reads("30 monitors");
        visitor.reads("<i>field 7</i>");
        visitor.reads("platform");
    }

    @Test
    void searchAndOrderStandInTheAddress(Visitor visitor) {
        visitor.signedIn(ADA, "/monitors");
        visitor.field("Search").fill("Kiruna");
        visitor.button("Show").click();
        visitor.sees(visitor.link("Clear")).isVisible();
        assertThat(visitor.names()).isNotEmpty().allMatch("Kiruna mine"::equals);
        visitor.link("Owner").click();
        visitor.page().waitForURL(url -> url.contains("sort=owner") && url.contains("q=Kiruna"));
        visitor.sees(visitor.page().locator("th[aria-sort=ascending]")).hasText("Owner");
    }

    @Test
    void personWithoutMonitorsIsToldWhereTheyAreMade(Visitor visitor) {
        visitor.signedIn(UMA, "/monitors");
        visitor.reads("There are no active monitors.");
    }
}
