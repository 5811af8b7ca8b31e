package dev.maxarportal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around every page: menu, role, colours, error pages. */
@BrowserTest
class FrameBrowserTests {

    @Test
    void menuMarksTheCurrentPage(Person person) {
        person.signedIn(ADA, "/usage");
        for (String room : new String[] {"API keys", "Storage credentials", "Monitors", "Audit", "Usage"}) {
            person.link(room).click();
            person.sees(person.heading(room)).isVisible();
            person.sees(person.link(room)).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void menuOfAUserHidesWhatIsForAdministrators(Person person) {
        person.signedIn(UMA, "/usage");
        person.sees(person.link("Monitors")).isVisible();
        person.sees(person.link("Storage credentials")).hasAttribute("href", "/catalogue");
        person.sees(person.link("Audit")).hasCount(0);
        person.sees(person.link("Uma User User")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/credentials",
                "/credentials/new",
                "/credentials/azure-archive-001",
                "/usage?scope=account",
                "/audit"
            })
    void administratorsPagesRefuseAUserWithASentence(String path, Person person) {
        person.expecting(403).signedIn(UMA, path);
        person.sees(person.heading("This page is for administrators of the account"))
                .isVisible();
        person.reads("Ask an administrator of your account if you need it.");
        person.sees(person.main()).not().containsText("azure-");
    }

    @Test
    void pageThatIsNotThereSaysSoInsideTheFrame(Person person) {
        person.expecting(404).signedIn(ADA, "/nowhere");
        person.sees(person.heading("There is no such page")).isVisible();
        person.link("Go to the start page").click();
        person.isAt("/usage");
    }

    @Test
    void chosenColoursStayOnTheNextPageAndTheNextTab(Person person) {
        person.signedIn(ADA, "/account");
        isDrawn(person, "light");
        person.field("Colours").selectOption("Dark");
        isDrawn(person, "dark");
        person.link("API keys").click();
        person.sees(person.heading("API keys")).isVisible();
        isDrawn(person, "dark");
        person.sees(person.field("Colours")).hasValue("dark");
        assertThat(person.tab("/account").locator("html")).hasAttribute("data-bs-theme", "dark");
    }

    @Test
    void coloursFollowTheSystemUnlessChosen(Person person) {
        Person dark = person.inTheDark();
        dark.open("/sign-in");
        isDrawn(dark, "dark");
        dark.field("Colours").selectOption("Light");
        isDrawn(dark, "light");
        dark.field("Colours").selectOption("Auto");
        isDrawn(dark, "dark");
    }

    @Test
    void menuFoldsOnANarrowScreen(Person person) {
        Person phone = person.withPhone();
        phone.signedIn(ADA, "/account");
        phone.sees(phone.link("Monitors")).isHidden();
        phone.button("Menu").click();
        phone.link("Monitors").click();
        phone.sees(phone.heading("Monitors")).isVisible();
    }

    private static void isDrawn(Person person, String theme) {
        person.sees(person.page().locator("html")).hasAttribute("data-bs-theme", theme);
    }
}
