package dev.maxarportal.apikeys.deletion;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyDeletionBrowserTests {

    @Test
    void keyIsDeletedAfterTheDialogNamedItAndAsked(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.link("Delete beta-app").click();
        person.sees(person.dialog()).containsText("Delete this key?");
        person.sees(person.dialog().getByRole(AriaRole.LISTITEM)).hasCount(1);
        person.sees(person.dialog().getByRole(AriaRole.LISTITEM)).containsText("beta-app");
        person.button("Delete key").click();
        person.isAt("/api-keys");
        person.reads("“beta-app” was deleted.");
        person.sees(person.row("beta-app")).hasCount(0);
        assertThat(deletions()).isOne();
    }

    @Test
    void keepingClosesTheDialogAndChangesNothing(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.link("Delete beta-app").click();
        person.link("Keep").click();
        person.sees(person.dialog()).hasCount(0);
        person.sees(person.link("Delete beta-app")).isFocused();
        person.sees(person.row("beta-app")).isVisible();
        assertThat(deletions()).isZero();
    }

    @Test
    void tickedKeysAreDeletedTogether(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.sees(person.button("Delete the ticked keys")).isHidden();
        tick(person, "beta-app", "field laptops", "old dashboard");
        person.reads("3 selected");
        person.button("Delete the ticked keys").click();
        person.sees(person.dialog()).containsText("Delete 3 keys?");
        person.sees(person.dialog().getByRole(AriaRole.LISTITEM)).hasCount(3);
        person.sees(person.dialog()).containsText("field laptops");
        person.button("Delete 3 keys").click();
        person.reads("3 keys were deleted.");
        person.reads("9 keys");
        assertThat(SandboxTest.SANDBOX.data().keys().all()).hasSize(9);
        assertThat(person.names()).doesNotContain("beta-app", "field laptops", "old dashboard");
    }

    @Test
    void keepingTickedKeysLeavesThemTicked(Person person) {
        person.signedIn(ADA, "/api-keys");
        tick(person, "beta-app", "field laptops");
        person.button("Delete the ticked keys").click();
        person.link("Keep").click();
        person.sees(person.button("Delete the ticked keys")).isFocused();
        person.sees(person.field("Choose beta-app")).isChecked();
        assertThat(deletions()).isZero();
    }

    @Test
    void oneTickChoosesThePage(Person person) {
        person.signedIn(ADA, "/api-keys?q=web+map");
        tick(person, "web map");
        person.field("All on this page").check();
        person.reads("2 selected");
        person.button("Delete the ticked keys").click();
        person.button("Delete 2 keys").click();
        person.reads("2 keys were deleted.");
    }

    @Test
    void keyThatIsGoneAlreadyIsToldAndNoError(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.link("Delete beta-app").click();
        person.sees(person.dialog()).isVisible();
        SandboxTest.SANDBOX.data().keys().clear();
        person.button("Delete key").click();
        person.reads("“beta-app” was already gone.");
        person.reads("You have no API keys yet.");
    }

    @Test
    void namesInTheDialogAreTextAndNotMarkup(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.link("Delete <script>alert(1)</script>").click();
        person.sees(person.dialog()).containsText("<script>alert(1)</script>");
    }

    private static void tick(Person person, String... names) {
        for (String name : names) {
            person.field("Choose " + name).first().check();
        }
    }

    private static long deletions() {
        return SandboxTest.SANDBOX.traffic().count(request -> request.is("DELETE", "/api-key"));
    }
}
