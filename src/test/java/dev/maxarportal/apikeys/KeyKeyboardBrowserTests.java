package dev.maxarportal.apikeys;

import static dev.maxarportal.Visitor.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.OneSandbox;
import org.junit.jupiter.api.Test;

/** The list of keys by keyboard alone. */
@BrowserTest
class KeyKeyboardBrowserTests {

    @Test
    void tabLeadsFromTheContentThroughSearchAndHeadsToTheRow(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys?q=beta-app");
        press(visitor, "Tab");
        visitor.sees(visitor.link("Skip to the content")).isFocused();
        press(visitor, "Enter");
        visitor.sees(visitor.main()).isFocused();
        for (String next : new String[] {"Create a key", "Search", "State", "Show", "Clear"}) {
            press(visitor, "Tab");
            assertThat(focusedWords(visitor)).isEqualTo(next);
        }
        for (String next : new String[] {"Name", "Expires", "Created", "Choose beta-app", "Delete beta-app"}) {
            press(visitor, "Tab");
            assertThat(focusedWords(visitor)).isEqualTo(next);
        }
    }

    @Test
    void dialogBeginsAtTheSafeButtonAndEscapeReturnsToTheRow(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.link("Delete beta-app").focus();
        press(visitor, "Enter");
        visitor.sees(visitor.link("Keep")).isFocused();
        press(visitor, "Tab");
        visitor.sees(visitor.button("Delete key")).isFocused();
        press(visitor, "Escape");
        visitor.sees(visitor.dialog()).hasCount(0);
        visitor.sees(visitor.link("Delete beta-app")).isFocused();
    }

    @Test
    void keysAreTickedAndDeletedWithoutAMouse(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys?q=web+map");
        visitor.field("Choose web map").first().focus();
        press(visitor, "Space");
        visitor.reads("1 selected");
        press(visitor, "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab");
        visitor.sees(visitor.button("Delete the ticked keys")).isFocused();
        press(visitor, "Enter");
        visitor.sees(visitor.link("Keep")).isFocused();
        press(visitor, "Tab", "Enter");
        visitor.reads("1 key was deleted.");
        assertThat(OneSandbox.SANDBOX.data().keys().all()).hasSize(11);
    }

    @Test
    void newKeyIsSelectedSoThatTheKeyboardCopiesIt(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys/new?name=by+keyboard");
        visitor.field("Name").focus();
        press(visitor, "Enter");
        visitor.sees(visitor.field("API key")).isFocused();
        press(visitor, "Control+c");
        visitor.sees(visitor.link("Done")).isVisible();
        visitor.link("Done").focus();
        press(visitor, "Enter");
        visitor.sees(visitor.row("by keyboard")).isVisible();
    }

    private static void press(Visitor visitor, String... keys) {
        for (String key : keys) {
            visitor.page().keyboard().press(key);
        }
    }

    /** What a screen reader would call the element that has the focus. */
    private static Object focusedWords(Visitor visitor) {
        return visitor.page().evaluate("""
                () => {
                  const here = document.activeElement;
                  return here.getAttribute("aria-label") || here.labels?.[0]?.textContent || here.textContent.trim();
                }""");
    }
}
