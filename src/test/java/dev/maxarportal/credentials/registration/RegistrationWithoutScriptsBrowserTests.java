package dev.maxarportal.credentials.registration;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.credentials.SampleSas;
import org.junit.jupiter.api.Test;

@BrowserTest
class RegistrationWithoutScriptsBrowserTests {

    private static final String MARK = "BROWSERSIG";
    private static final String SAS = SampleSas.url("north", MARK);
    private static final String EXISTING = "azure-archive-001";

    @Test
    void secretIsCheckedEnteredAgainAndRegistered(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/credentials/new");
        assertThat(person.source()).contains("so the secret has to be entered again after it.");
        fillIn(person, "by-hand");
        person.button("Check").click();
        person.sees(person.heading("What was found in the secret")).isVisible();
        person.reads("The secret is not kept: enter it again.");
        person.sees(person.field("Name")).hasValue("by-hand");
        person.sees(person.page().locator("#secret")).hasValue("");
        assertThat(SandboxTest.SANDBOX.data().credentials().find("by-hand")).isEmpty();
        person.page().locator("#secret").fill(SAS);
        person.button("Register the credential").click();
        person.reads("by-hand was registered.");
        assertThat(person.source()).doesNotContain(MARK);
    }

    @Test
    void existingNameIsReplacedAfterItWasTyped(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, EXISTING);
        person.button("Register the credential").click();
        person.sees(person.heading("Replace " + EXISTING + "?")).isVisible();
        person.reads("The secret is not kept: enter it again.");
        person.page().locator("#secret").fill(SAS);
        person.page().locator("#confirm").fill(EXISTING);
        person.button("Replace the credential").click();
        person.reads(EXISTING + " was replaced.");
        assertThat(SandboxTest.SANDBOX
                        .data()
                        .credentials()
                        .find(EXISTING)
                        .orElseThrow()
                        .secret())
                .isEqualTo(SAS);
    }

    private static void fillIn(Person person, String name) {
        person.field("Name").fill(name);
        person.field("Azure Blob Storage").check();
        person.page().locator("#secret").fill(SAS);
    }
}
