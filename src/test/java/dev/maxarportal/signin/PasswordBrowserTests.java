package dev.maxarportal.signin;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.EveryWayIn;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal's own form and the card that connects ARD, as people use them. */
@BrowserTest
@EveryWayIn
class PasswordBrowserTests {

    @BeforeEach
    void ardHasItsOwnSignIn() {
        SandboxTest.SANDBOX.requireOwnArdTokens();
    }

    @Test
    void passwordSignsInByKeyboardAlone(Person person) {
        person.open("/api-keys?q=web");
        Keyboard keys = person.page().keyboard();
        for (int step = 0; step < 10 && !isFocused(person.field("User name")); step++) {
            keys.press("Tab");
        }
        keys.type(ADA);
        keys.press("Tab");
        person.sees(person.field("Password")).isFocused();
        keys.type("sandbox");
        keys.press("Enter");
        person.isAt("/api-keys?q=web");
        person.reads("2 of 12 keys");
    }

    @Test
    void failureIsAnnouncedAndLeavesThePasswordToBeTypedAgain(Person person) {
        person.open("/usage");
        person.signInWithPassword(ADA, "wrong");
        person.sees(alert(person)).containsText("Maxar does not know this user name and password.");
        person.sees(alert(person)).not().containsText("suspends");
        person.sees(person.field("User name")).hasValue(ADA);
        person.sees(person.field("Password")).hasValue("");
        person.signInWithPassword(ADA, "wrong again");
        person.sees(alert(person)).containsText("Maxar suspends a user after repeated wrong passwords.");
        person.signInWithPassword(ADA, "sandbox");
        person.isAt("/usage");
    }

    @Test
    void emptyFormIsStoppedByTheBrowser(Person person) {
        person.open("/sign-in");
        person.button("Sign in").click();
        person.sees(person.field("User name")).isFocused();
        person.isAt("/sign-in");
        assertThat(SandboxTest.SANDBOX.traffic().all()).isEmpty();
    }

    @Test
    void cardConnectsArdAndTheAccountPageDisconnectsIt(Person person) {
        person.signIn(ADA, "/usage");
        person.sees(person.heading("Connect ARD")).isVisible();
        person.sees(person.field("User name")).hasValue(ADA);
        person.connectArd(ADA, "wrong");
        person.sees(alert(person)).containsText("ARD does not know this user name and password.");
        person.connectArd(ADA, "sandbox");
        person.isAt("/usage");
        person.reads("ARD is connected.");
        person.sees(person.link("Audit")).isVisible();
        person.open("/account");
        person.link("Disconnect ARD").click();
        person.button("Disconnect ARD").click();
        person.reads("ARD is disconnected. Your API keys are not affected.");
        person.sees(person.link("Audit")).hasCount(0);
    }

    @Test
    void bothFormsWorkWithoutScripts(Person somebody) {
        SandboxTest.SANDBOX.setArdPassword(ADA, "of ARD");
        Person person = somebody.withoutScripts();
        person.open("/monitors?q=kiruna");
        person.signInWithPassword(ADA, "sandbox");
        person.isAt("/monitors?q=kiruna");
        person.connectArd(ADA, "of ARD");
        person.isAt("/monitors?q=kiruna");
        person.reads("ARD is connected.");
    }

    private static Locator alert(Person person) {
        return person.page().getByRole(AriaRole.ALERT);
    }

    private static boolean isFocused(Locator field) {
        return (Boolean) field.evaluate("element => element === document.activeElement");
    }
}
