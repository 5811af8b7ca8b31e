package dev.maxarportal.credentials;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class CredentialsBrowserTests {

    private static final String EXISTING = "azure-archive-001";

    @Test
    void credentialIsDeletedAfterTheDialogAsked(Person person) {
        person.signedIn(ADA, "/credentials?q=" + EXISTING);
        person.link("Delete " + EXISTING).click();
        person.sees(person.dialog()).containsText("Delete " + EXISTING + "?");
        person.link("Keep").click();
        person.sees(person.link("Delete " + EXISTING)).isFocused();
        person.link("Delete " + EXISTING).click();
        person.field("To go on, type the name " + EXISTING).fill(EXISTING);
        person.button("Delete credential").click();
        person.reads(EXISTING + " was deleted.");
        person.reads("119 credentials");
        assertThat(SandboxTest.SANDBOX.data().credentials().find(EXISTING)).isEmpty();
    }
}
