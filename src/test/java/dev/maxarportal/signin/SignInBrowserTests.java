package dev.maxarportal.signin;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;

import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTests {

    @Test
    void signingInLeadsBackToThePageThatWasWanted(Person person) {
        person.open("/api-keys?q=web&status=active");
        person.sees(person.heading("Sign in")).isVisible();
        person.sees(person.page().locator(".alert")).hasCount(0);
        person.link("Sign in with Maxar").click();
        person.enterPassword(ADA, "sandbox");
        person.isAt("/api-keys?q=web&status=active");
        person.sees(person.field("Search")).hasValue("web");
    }

    @Test
    void rootAddressLeadsToUsage(Person person) {
        person.open("/");
        person.link("Sign in with Maxar").click();
        person.enterPassword(UMA, "sandbox");
        person.sees(person.heading("Usage")).isVisible();
        person.isAt("/usage");
    }

    @Test
    void wrongPasswordIsToldByMaxarAndLeavesThePortalClosed(Person person) {
        person.open("/usage");
        person.link("Sign in with Maxar").click();
        person.enterPassword(ADA, "wrong");
        person.sees(person.page().getByRole(AriaRole.ALERT)).hasText("That name and password do not fit together.");
        person.open("/usage");
        person.sees(person.heading("Sign in")).isVisible();
    }

    @Test
    void signingOutEndsBothSessionsSoThatMaxarAsksForThePasswordAgain(Person person) {
        person.signIn(ADA, "/account");
        person.button("Sign out").click();
        person.isAt("/sign-in?signed-out");
        person.reads("You are signed out.");
        person.open("/account");
        person.isAt("/sign-in");
        person.link("Sign in with Maxar").click();
        person.sees(person.field("Password")).isVisible();
        person.sees(person.page().locator("body")).containsText("Sandbox sign-in");
    }

    @Test
    void backButtonAfterSigningOutShowsNothingOfTheAccount(Person person) {
        person.signIn(ADA, "/account");
        person.button("Sign out").click();
        person.isAt("/sign-in?signed-out");
        person.page().goBack();
        person.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        person.sees(person.heading("Sign in")).isVisible();
    }
}
