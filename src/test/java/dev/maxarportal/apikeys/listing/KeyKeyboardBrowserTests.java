package dev.maxarportal.apikeys.listing;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import org.junit.jupiter.api.Test;

/** The list of keys by keyboard alone. */
@BrowserTest
class KeyKeyboardBrowserTests {

    @Test
    void tabLeadsFromTheContentThroughSearchAndHeadsToTheRow(Person person) {
        person.signedIn(ADA, "/api-keys?q=beta-app");
        press(person, "Tab");
        person.sees(person.link("Skip to the content")).isFocused();
        press(person, "Enter");
        person.sees(person.main()).isFocused();
        tabsOver(person, "Create a key", "Which key is this?", "Why 401?");
        tabTo(person, "Search");
        tabsOver(person, "State", "Kind");
        tabTo(person, "Show");
        tabsOver(person, "Clear", "Name", "Expires", "Created");
        tabsOver(person, "Choose beta-app", "beta-app", "Replace beta-app", "Delete beta-app");
    }

    private static void tabsOver(Person person, String... stops) {
        for (String next : stops) {
            press(person, "Tab");
            assertThat(focusedWords(person)).isEqualTo(next);
        }
    }

    /** Past stops of which a browser may make several, such as the parts of a date. */
    private static void tabTo(Person person, String stop) {
        for (int times = 0; times < 7 && !focusedWords(person).equals(stop); times++) {
            press(person, "Tab");
        }
        assertThat(focusedWords(person)).isEqualTo(stop);
    }

    @Test
    void dialogBeginsAtTheSafeButtonAndEscapeReturnsToTheRow(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.link("Delete beta-app").focus();
        press(person, "Enter");
        person.sees(person.link("Keep")).isFocused();
        press(person, "Tab");
        person.sees(person.button("Delete key")).isFocused();
        press(person, "Escape");
        person.sees(person.dialog()).hasCount(0);
        person.sees(person.link("Delete beta-app")).isFocused();
    }

    @Test
    void keysAreTickedAndDeletedWithoutAMouse(Person person) {
        person.signedIn(ADA, "/api-keys?q=web+map");
        person.field("Choose web map").first().focus();
        press(person, "Space");
        person.reads("1 selected");
        press(person, "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab");
        person.sees(person.button("Delete the ticked keys")).isFocused();
        press(person, "Enter");
        person.sees(person.link("Keep")).isFocused();
        press(person, "Tab", "Enter");
        person.reads("“web map” was deleted.");
        assertThat(SandboxTest.SANDBOX.data().keys().all()).hasSize(11);
    }

    @Test
    void newKeyIsSelectedSoThatTheKeyboardCopiesIt(Person person) {
        person.signedIn(ADA, "/api-keys/new?name=by+keyboard");
        person.field("Name").focus();
        press(person, "Enter");
        person.sees(person.field("API key")).isFocused();
        press(person, "Control+c");
        person.sees(person.link("Done")).isVisible();
        person.link("Done").focus();
        press(person, "Enter");
        person.sees(person.row("by keyboard")).isVisible();
    }

    private static void press(Person person, String... keys) {
        for (String key : keys) {
            person.page().keyboard().press(key);
        }
    }

    /** What a screen reader would call the element that has the focus. */
    private static Object focusedWords(Person person) {
        return person.page().evaluate("""
                () => {
                  const here = document.activeElement;
                  return here.getAttribute("aria-label") || here.labels?.[0]?.textContent || here.textContent.trim();
                }""");
    }
}
