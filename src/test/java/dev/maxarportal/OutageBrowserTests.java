package dev.maxarportal;

import static dev.maxarportal.Visitor.ADA;
import static dev.maxarsandbox.traffic.Service.ARD;
import static dev.maxarsandbox.traffic.Service.KEYS;
import static dev.maxarsandbox.traffic.Service.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.maxarsandbox.MaxarSandbox;
import dev.maxarsandbox.OneSandbox;
import org.junit.jupiter.api.Test;

/** One of Maxar's services fails and the others go on. */
@BrowserTest
class OutageBrowserTests {

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;

    @Test
    void ardIsDownSoUsageSaysSoAndKeysStillWork(Visitor visitor) {
        visitor.signedIn(ADA, "/usage");
        sandbox.faults().in(ARD).answer(503);
        visitor.page().reload();
        visitor.sees(failedPanel(visitor)).containsText("ARD has a fault of its own.");
        visitor.sees(failedPanel(visitor)).containsText("It has been failing since");
        visitor.sees(failedPanel(visitor)).containsText("Your API keys are not affected.");
        visitor.link("API keys").click();
        visitor.reads("12 keys");
        visitor.link("Delete beta-app").click();
        visitor.button("Delete key").click();
        visitor.reads("1 key was deleted.");
    }

    @Test
    void keyServiceIsDownSoKeysSaySoAndUsageStillWorks(Visitor visitor) {
        visitor.signedIn(ADA, "/usage");
        sandbox.faults().in(KEYS).answer(503);
        visitor.link("API keys").click();
        visitor.sees(failedPanel(visitor)).containsText("The API-key service has a fault of its own.");
        visitor.sees(failedPanel(visitor)).containsText("Usage, storage credentials and monitors are not affected.");
        visitor.link("Usage").click();
        visitor.reads("Your usage from");
        visitor.sees(failedPanel(visitor)).hasCount(0);
    }

    @Test
    void tryingAgainShowsTheSamePageOnceTheServiceIsBack(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys?q=web");
        sandbox.faults().in(KEYS).answerHtml(502);
        visitor.page().reload();
        visitor.sees(failedPanel(visitor)).isVisible();
        sandbox.faults().clear();
        visitor.link("Try again").click();
        visitor.reads("2 of 12 keys");
        visitor.isAt("/api-keys?q=web");
    }

    @Test
    void signingInWhileArdIsDownOpensWhatNeedsNoRole(Visitor visitor) {
        sandbox.faults().in(ARD).answer(503);
        visitor.signIn(ADA, "/api-keys");
        visitor.reads("12 keys");
        visitor.sees(visitor.page().getByText("Role unknown")).isVisible();
        visitor.sees(visitor.link("Storage credentials")).hasCount(0);
        visitor.expecting(403).open("/credentials");
        visitor.reads("ARD did not tell what your role is, so administrator pages stay closed.");
    }

    @Test
    void refusedCreationKeepsTheFormAndSaysThatNoKeyWasMade(Visitor visitor) {
        sandbox.faults().in(KEYS).answer(400, "{\"message\":\"Name is taken\"}");
        visitor.signedIn(ADA, "/api-keys/new?name=tile+server");
        visitor.button("Create the key").click();
        visitor.reads("Name is taken");
        visitor.reads("No key was created.");
        visitor.sees(visitor.field("Name")).hasValue("tile server");
    }

    @Test
    void lostAnswerToACreationSaysThatTheKeyMayExist(Visitor visitor) {
        sandbox.faults()
                .in(KEYS)
                .matching(request -> request.is("POST", "/api-key"))
                .truncate();
        visitor.signedIn(ADA, "/api-keys/new?name=half+told");
        visitor.button("Create the key").click();
        visitor.sees(visitor.heading("The key may exist")).isVisible();
        visitor.link("Look in the list").click();
        visitor.reads("1 of 13 keys");
        assertThat(visitor.names()).containsExactly("half told");
    }

    @Test
    void tokenEndpointIsDownSoSigningInSaysSo(Visitor visitor) {
        sandbox.faults().in(SIGN_IN).answerHtml(503);
        visitor.open("/usage");
        visitor.link("Sign in with Maxar").click();
        visitor.enterPassword(ADA, "sandbox");
        visitor.isAt("/sign-in?failed=unavailable");
        visitor.reads("Maxar's sign-in service could not be reached.");
    }

    private static Locator failedPanel(Visitor visitor) {
        return visitor.page().locator(".failed-panel");
    }
}
