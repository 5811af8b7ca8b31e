package dev.maxarportal.credentials.deletion;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarsandbox.data.SandboxCredential;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@BrowserTest
class CredentialsDeletionBrowserTests {

    @Test
    void mistypedNameIsToldInTheDialogAndTheRightOneDeletes(Person somebody) {
        String name = "azure-mirror-005";
        Person person = somebody.withPhone();
        person.signedIn(ADA, "/credentials/" + name);
        person.link("Delete").click();
        type(person, name, "azure-mirror");
        person.sees(person.dialog())
                .containsText("Nothing was deleted. Type “" + name + "” exactly as it stands here.");
        person.sees(person.field("To go on, type the name " + name)).isFocused();
        assertThat(SANDBOX.data().credentials().find(name)).isPresent();
        type(person, name, name);
        person.reads(name + " was deleted.");
        person.isAt("/credentials");
        assertThat(SANDBOX.data().credentials().find(name)).isEmpty();
        person.open("/credentials/" + name);
        person.reads("Deleted here by");
        person.sees(person.row("Credential deletion")).containsText("Done");
        person.link("Register it anew").click();
        person.sees(person.field("Name")).hasValue(name);
    }

    @Test
    void secondTabIsToldThatItIsGone(Person person) {
        String name = "azure-mirror-011";
        person.signedIn(ADA, "/credentials/" + name + "/delete");
        Page other = person.tab("/credentials/" + name + "/delete");
        type(person, name, name);
        person.reads(name + " was deleted.");
        other.getByLabel("To go on, type the name " + name).fill(name);
        other.getByText("Delete credential").click();
        person.sees(other.locator("main")).containsText(name + " was already gone.");
    }

    @Test
    void changeByAnotherAdministratorPutsTheQuestionAnew(Person person) {
        String name = "azure-mirror-017";
        person.signedIn(ADA, "/credentials/" + name);
        person.link("Delete").click();
        person.sees(person.dialog()).isVisible();
        SandboxCredential old = SANDBOX.data().credentials().find(name).orElseThrow();
        SANDBOX.data()
                .credentials()
                .put(new SandboxCredential(name, old.secret(), "changed meanwhile", old.created(), Instant.now()));
        type(person, name, name);
        person.reads("Nothing was deleted. Somebody changed this credential after you were asked.");
        person.reads("changed meanwhile");
        type(person, name, name);
        person.reads(name + " was deleted.");
    }

    private static void type(Person person, String name, String typed) {
        person.field("To go on, type the name " + name).fill(typed);
        person.button("Delete credential").click();
    }
}
