package dev.maxarportal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Visitor.ADA;
import static dev.maxarportal.Visitor.UMA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around every page: menu, role, colours, error pages. */
@BrowserTest
class FrameBrowserTests {

    @Test
    void menuMarksTheCurrentPage(Visitor visitor) {
        visitor.signedIn(ADA, "/usage");
        for (String room : new String[] {"API keys", "Storage credentials", "Monitors", "Usage"}) {
            visitor.link(room).click();
            visitor.sees(visitor.heading(room)).isVisible();
            visitor.sees(visitor.link(room)).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void menuOfAUserHidesWhatIsForAdministrators(Visitor visitor) {
        visitor.signedIn(UMA, "/usage");
        visitor.sees(visitor.link("Monitors")).isVisible();
        visitor.sees(visitor.link("Storage credentials")).hasCount(0);
        visitor.sees(visitor.link("Uma User User")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/credentials", "/credentials/new", "/credentials/azure-archive-001", "/usage?scope=account"})
    void administratorsPagesRefuseAUserWithASentence(String path, Visitor visitor) {
        visitor.expecting(403).signedIn(UMA, path);
        visitor.sees(visitor.heading("This page is for administrators of the account"))
                .isVisible();
        visitor.reads("Ask an administrator of your account if you need it.");
        visitor.sees(visitor.main()).not().containsText("azure-");
    }

    @Test
    void pageThatIsNotThereSaysSoInsideTheFrame(Visitor visitor) {
        visitor.expecting(404).signedIn(ADA, "/nowhere");
        visitor.sees(visitor.heading("There is no such page")).isVisible();
        visitor.link("Go to the start page").click();
        visitor.isAt("/usage");
    }

    @Test
    void chosenColoursStayOnTheNextPageAndTheNextTab(Visitor visitor) {
        visitor.signedIn(ADA, "/account");
        isDrawn(visitor, "light");
        visitor.field("Colours").selectOption("Dark");
        isDrawn(visitor, "dark");
        visitor.link("API keys").click();
        visitor.sees(visitor.heading("API keys")).isVisible();
        isDrawn(visitor, "dark");
        visitor.sees(visitor.field("Colours")).hasValue("dark");
        assertThat(visitor.tab("/account").locator("html")).hasAttribute("data-bs-theme", "dark");
    }

    @Test
    void coloursFollowTheSystemUnlessChosen(Visitor visitor) {
        Visitor dark = visitor.inTheDark();
        dark.open("/sign-in");
        isDrawn(dark, "dark");
        dark.field("Colours").selectOption("Light");
        isDrawn(dark, "light");
        dark.field("Colours").selectOption("Auto");
        isDrawn(dark, "dark");
    }

    @Test
    void menuFoldsOnANarrowScreen(Visitor visitor) {
        Visitor phone = visitor.withPhone();
        phone.signedIn(ADA, "/account");
        phone.sees(phone.link("Monitors")).isHidden();
        phone.button("Menu").click();
        phone.link("Monitors").click();
        phone.sees(phone.heading("Monitors")).isVisible();
    }

    private static void isDrawn(Visitor visitor, String theme) {
        visitor.sees(visitor.page().locator("html")).hasAttribute("data-bs-theme", theme);
    }
}
