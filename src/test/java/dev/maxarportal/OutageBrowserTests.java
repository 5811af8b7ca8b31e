package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static dev.maxarsandbox.traffic.Service.ARD;
import static dev.maxarsandbox.traffic.Service.KEYS;
import static dev.maxarsandbox.traffic.Service.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.maxarsandbox.MaxarSandbox;
import org.junit.jupiter.api.Test;

/** One of Maxar's services fails and the others go on. */
@BrowserTest
class OutageBrowserTests {

    private final MaxarSandbox sandbox = SandboxTest.SANDBOX;

    @Test
    void ardIsDownSoUsageSaysSoAndKeysStillWork(Person person) {
        person.signedIn(ADA, "/usage");
        sandbox.faults().in(ARD).answer(503);
        person.button("Refresh").click();
        person.sees(failedPanel(person)).containsText("ARD has a fault of its own.");
        person.sees(failedPanel(person)).containsText("It has been failing since");
        person.sees(failedPanel(person)).containsText("Your API keys are not affected.");
        person.link("API keys").click();
        person.reads("12 keys");
        person.link("Delete beta-app").click();
        person.button("Delete key").click();
        person.reads("“beta-app” was deleted.");
    }

    @Test
    void keyServiceIsDownSoKeysSaySoAndUsageStillWorks(Person person) {
        person.signedIn(ADA, "/usage");
        sandbox.faults().in(KEYS).answer(503);
        person.link("API keys").click();
        person.sees(failedPanel(person)).containsText("The API-key service has a fault of its own.");
        person.sees(failedPanel(person)).containsText("Usage, storage credentials and monitors are not affected.");
        person.link("Usage").click();
        person.reads("Your usage from");
        person.sees(failedPanel(person)).hasCount(0);
    }

    @Test
    void tryingAgainShowsTheSamePageOnceTheServiceIsBack(Person person) {
        person.signedIn(ADA, "/api-keys?q=web");
        sandbox.faults().in(KEYS).answerHtml(502);
        person.page().reload();
        person.sees(failedPanel(person)).isVisible();
        sandbox.faults().clear();
        person.link("Try again").click();
        person.reads("2 of 12 keys");
        person.isAt("/api-keys?q=web");
    }

    @Test
    void signingInWhileArdIsDownOpensWhatNeedsNoRole(Person person) {
        sandbox.faults().in(ARD).answer(503);
        person.signIn(ADA, "/api-keys");
        person.reads("12 keys");
        person.sees(person.page().getByText("Role unknown")).isVisible();
        person.sees(person.link("Storage credentials")).hasAttribute("href", "/catalogue");
        person.expecting(403).open("/credentials");
        person.reads("ARD did not tell what your role is, so administrator pages stay closed.");
    }

    @Test
    void refusedCreationKeepsTheFormAndSaysThatNoKeyWasMade(Person person) {
        sandbox.faults().in(KEYS).answer(400, "{\"message\":\"Name is taken\"}");
        person.signedIn(ADA, "/api-keys/new?name=tile+server");
        person.button("Create the key").click();
        person.reads("Name is taken");
        person.reads("No key was created.");
        person.sees(person.field("Name")).hasValue("tile server");
    }

    @Test
    void lostAnswerToACreationLeadsToTheKeyThatExistsAllTheSame(Person person) {
        sandbox.faults()
                .in(KEYS)
                .matching(request -> request.is("POST", "/api-key"))
                .truncate();
        person.signedIn(ADA, "/api-keys/new?name=half+told");
        person.button("Create the key").click();
        person.sees(person.heading("The key exists, but its text is lost")).isVisible();
        person.sees(person.link("Delete this key")).isVisible();
        person.link("Look in the list").click();
        person.reads("1 of 13 keys");
        assertThat(person.names()).containsExactly("half told");
    }

    @Test
    void tokenEndpointIsDownSoSigningInSaysSo(Person person) {
        sandbox.faults().in(SIGN_IN).answerHtml(503);
        person.open("/usage");
        person.link("Sign in with Maxar").click();
        person.enterPassword(ADA, "sandbox");
        person.isAt("/sign-in?failed=unavailable");
        person.reads("Maxar’s sign-in service could not be reached.");
    }

    private static Locator failedPanel(Person person) {
        return person.page().locator(".failed-panel");
    }
}
