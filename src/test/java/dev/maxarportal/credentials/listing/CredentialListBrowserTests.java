package dev.maxarportal.credentials.listing;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@BrowserTest
class CredentialListBrowserTests {

    private static final String ARCHIVE = "azure-archive-001";

    @Test
    void listIsSearchedSortedAndTurned(Person person) {
        person.signedIn(ADA, "/credentials");
        person.reads("120 credentials");
        person.field("Search").fill("QA");
        person.button("Show").click();
        person.reads("20 of 120 credentials");
        person.link("Modified").click();
        person.reads("20 of 120 credentials");
        person.link("Clear").click();
        person.link("Next").click();
        person.reads("Page 2 of 3");
    }

    @Test
    void filtersNarrowTheListAndStayChosen(Person person) {
        person.signedIn(ADA, "/credentials");
        person.field("Provider").selectOption("Not known");
        person.field("State").selectOption("End unknown");
        person.button("Show").click();
        person.sees(person.field("Provider")).hasValue("unknown");
        person.sees(person.field("State")).hasValue("unknown");
        person.isAt("/credentials?q=&provider=unknown&status=unknown&dir=asc");
    }

    @Test
    void exactNameLeadsToItsPageAndAnotherCaseIsToldNear(Person person) {
        person.signedIn(ADA, "/credentials");
        person.field("Exact name").fill(ARCHIVE);
        person.button("Look up").click();
        person.isAt("/credentials/" + ARCHIVE);
        person.open("/credentials");
        person.field("Exact name").fill("Azure-Archive-001");
        person.button("Look up").click();
        person.reads("No credential is named exactly “Azure-Archive-001”. Names are case-sensitive.");
        person.link(ARCHIVE).first().click();
        person.reads("1 of 120 credentials");
    }

    @Test
    void nameLeadsToItsPageAndCanBeCopied(Person person) {
        person.signedIn(ADA, "/credentials?q=" + ARCHIVE);
        person.button("Copy the name " + ARCHIVE).click();
        person.reads("Copied.");
        person.link(ARCHIVE).click();
        person.sees(person.heading(ARCHIVE)).isVisible();
    }

    @Test
    void oneThatWasDeletedElsewhereIsAmongTheGone(Person person) {
        person.signedIn(ADA, "/credentials");
        SandboxTest.SANDBOX.data().credentials().remove(ARCHIVE);
        person.open("/credentials");
        person.reads("119 credentials");
        person.link("Gone credentials").click();
        person.sees(person.row(ARCHIVE)).containsText("Missing at Maxar since");
        person.sees(person.link("Delete " + ARCHIVE)).hasCount(0);
    }

    @Test
    void userSeesInTheCatalogueWhatAnAdministratorHasSeen(Person ada) {
        ada.signedIn(ADA, "/credentials");
        Person uma = ada.withoutScripts();
        uma.signedIn(UMA, "/usage");
        uma.link("Storage credentials").click();
        uma.isAt("/catalogue");
        uma.reads("120 credentials");
        uma.sees(uma.link("Storage credentials")).hasAttribute("aria-current", "page");
        uma.field("Search").fill(ARCHIVE);
        uma.button("Show").click();
        uma.link("Order with " + ARCHIVE).click();
        uma.sees(uma.heading("Order with " + ARCHIVE)).isVisible();
        uma.sees(uma.main().locator("pre").first()).containsText("\"credentials_id\": \"" + ARCHIVE + "\"");
        Assertions.assertThat(uma.source()).doesNotContain("examplestore", "href=\"/credentials");
    }

    @Test
    void narrowScreenShowsAllOfARow(Person ada) {
        Person person = ada.withPhone();
        person.signedIn(ADA, "/credentials?q=" + ARCHIVE);
        person.sees(person.row(ARCHIVE)).containsText("not known to this portal");
        Assertions.assertThat((Boolean) person.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }
}
