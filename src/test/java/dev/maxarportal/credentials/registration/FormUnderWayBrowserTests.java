package dev.maxarportal.credentials.registration;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.credentials.SampleSas;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the form of a new credential does while it is under way, before and after. */
@BrowserTest
class FormUnderWayBrowserTests {

    private static final String SAS = SampleSas.url("north", "BROWSERSIG");

    @Test
    void nothingIsTypedThatTheAnswerWouldReplaceAndTheFormCanBeSentAfterwards(Person person) {
        person.signedIn(ADA, "/credentials/new?name=azure-archive-001&provider=azure");
        CompletableFuture<Route> route = new CompletableFuture<>();
        person.page().route("**/credentials", route::complete);
        person.page().locator("#secret").fill(SAS);
        person.page().waitForRequest("**/credentials", () -> person.button("Replace the credential")
                .click());
        person.page().waitForCondition(route::isDone);
        assertThat(isInert(person)).isTrue();
        person.page().keyboard().type("lost");
        route.join().resume();
        person.reads("Type azure-archive-001, as it stands here.");
        assertThat(isInert(person)).isFalse();
        person.sees(person.page().locator("#confirm")).isFocused();
        person.sees(person.field("Name")).hasValue("azure-archive-001");
    }

    @Test
    void formThatComesBackAsItWasLeftCanBeSentAgain(Person person) {
        person.signedIn(ADA, "/credentials/new?name=sent-twice&provider=azure");
        person.page().locator("#secret").fill(SAS);
        CompletableFuture<Route> route = new CompletableFuture<>();
        person.page().route("**/credentials", route::complete);
        person.button("Register the credential").click();
        person.page().waitForCondition(() -> route.isDone() && isInert(person));
        person.page().evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        assertThat(isInert(person)).isFalse();
        person.sees(person.button("Register the credential")).isEnabled();
        // The first answer must not come, or it would lead away before the second press.
        person.expectingLostAnswers();
        route.join().abort();
        person.reads("The portal did not answer.");
        person.page().unroute("**/credentials");
        person.button("Register the credential").click();
        person.reads("sent-twice was registered.");
    }

    @Test
    void formThatNothingCanSendIsNotSentByTheEnterKey(Person person) {
        person.signedIn(ADA, "/credentials/new?name=read-only&provider=azure");
        person.page().locator("#secret").fill(SAS);
        person.reads("What was found in the secret");
        person.page().evaluate("document.querySelector('[data-registration] .btn-primary').remove()");
        person.page().evaluate("document.querySelector('[data-registration]').requestSubmit()");
        person.page().locator("#name").press("Enter");
        assertThat(isInert(person)).isFalse();
        assertThat(SandboxTest.SANDBOX.data().credentials().find("read-only")).isEmpty();
    }

    @Test
    void timesThatAreReadFromTheSecretAreToldInTheReadersZoneAsWell(Person person) {
        person.signedIn(ADA, "/credentials/new?name=with-times&provider=azure");
        person.page().locator("#secret").fill(SAS);
        person.sees(person.page().locator("#found time").first())
                .hasAttribute("title", Pattern.compile("Your time: .+"));
    }

    private static boolean isInert(Person person) {
        return (boolean) person.page().evaluate("document.querySelector('[data-registration]').inert");
    }
}
