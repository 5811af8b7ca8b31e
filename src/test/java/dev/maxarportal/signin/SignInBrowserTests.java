package dev.maxarportal.signin;

import static dev.maxarportal.Visitor.ADA;
import static dev.maxarportal.Visitor.UMA;

import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTests {

    @Test
    void signingInLeadsBackToThePageThatWasWanted(Visitor visitor) {
        visitor.open("/api-keys?q=web&status=active");
        visitor.sees(visitor.heading("Sign in")).isVisible();
        visitor.sees(visitor.page().locator(".alert")).hasCount(0);
        visitor.link("Sign in with Maxar").click();
        visitor.enterPassword(ADA, "sandbox");
        visitor.isAt("/api-keys?q=web&status=active");
        visitor.sees(visitor.field("Search")).hasValue("web");
    }

    @Test
    void rootAddressLeadsToUsage(Visitor visitor) {
        visitor.open("/");
        visitor.link("Sign in with Maxar").click();
        visitor.enterPassword(UMA, "sandbox");
        visitor.sees(visitor.heading("Usage")).isVisible();
        visitor.isAt("/usage");
    }

    @Test
    void wrongPasswordIsToldByMaxarAndLeavesThePortalClosed(Visitor visitor) {
        visitor.open("/usage");
        visitor.link("Sign in with Maxar").click();
        visitor.enterPassword(ADA, "wrong");
        visitor.sees(visitor.page().getByRole(AriaRole.ALERT))
                .hasText("That name and password do not fit together.");
        visitor.open("/usage");
        visitor.sees(visitor.heading("Sign in")).isVisible();
    }

    @Test
    void signingOutEndsBothSessionsSoThatMaxarAsksForThePasswordAgain(Visitor visitor) {
        visitor.signIn(ADA, "/account");
        visitor.button("Sign out").click();
        visitor.isAt("/sign-in?signed-out");
        visitor.reads("You are signed out.");
        visitor.open("/account");
        visitor.isAt("/sign-in");
        visitor.link("Sign in with Maxar").click();
        visitor.sees(visitor.field("Password")).isVisible();
        visitor.sees(visitor.page().locator("body")).containsText("Sandbox sign-in");
    }

    @Test
    void backButtonAfterSigningOutShowsNothingOfTheAccount(Visitor visitor) {
        visitor.signIn(ADA, "/account");
        visitor.button("Sign out").click();
        visitor.isAt("/sign-in?signed-out");
        visitor.page().goBack();
        visitor.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        visitor.sees(visitor.heading("Sign in")).isVisible();
    }
}
