package dev.maxarportal.apikeys.deletion;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.MaxarSandbox;
import dev.maxarsandbox.data.SandboxKey;
import dev.maxarsandbox.traffic.Service;
import org.junit.jupiter.api.Test;

/** Deletions that go wrong in part, and those of so many keys that a click is not enough. */
@BrowserTest
class KeyDeletionFailureBrowserTests {

    private final MaxarSandbox sandbox = SandboxTest.SANDBOX;

    @Test
    void keyThatTheCallForAllLeftBehindIsDeletedByItself(Person person) {
        sandbox.keys().leaveBehind(id("field laptops"));
        deleteThree(person);
        person.reads("3 keys were deleted.");
        person.reads("9 keys");
        assertThat(singleDeletions()).isOne();
    }

    @Test
    void droppedBodyIsMendedBySingleDeletions(Person person) {
        sandbox.faults()
                .in(Service.KEYS)
                .matching(request ->
                        request.is("DELETE", "/api-key") && !request.path().contains("/id/"))
                .answer(400);
        deleteThree(person);
        person.reads("3 keys were deleted.");
        assertThat(singleDeletions()).isEqualTo(3);
    }

    @Test
    void keyThatMaxarCannotDeleteIsNamedWithItsReasonAndTriedAgain(Person person) {
        String id = id("field laptops");
        sandbox.keys().leaveBehind(id);
        var fault = sandbox.faults()
                .in(Service.KEYS)
                .matching(request -> request.is("DELETE", "/id/" + id))
                .answer(500);
        deleteThree(person);
        person.sees(person.heading("1 of 3 keys is still there")).isVisible();
        Locator told = person.main().locator(".failed-panel");
        person.sees(told.getByRole(AriaRole.LISTITEM)).hasCount(3);
        person.sees(told.getByRole(AriaRole.LISTITEM).first()).containsText("field laptops");
        person.sees(told.getByRole(AriaRole.LISTITEM).first())
                .containsText("Still there The API-key service has a fault of its own.");
        person.sees(told).containsText("beta-app");
        person.sees(person.row("field laptops")).isVisible();
        fault.close();
        person.link("Try again").click();
        person.sees(person.dialog()).containsText("field laptops");
        person.button("Delete key").click();
        person.reads("“field laptops” was deleted.");
    }

    @Test
    void acceptedDeletionOfAKeyThatIsStillListedSaysBoth(Person person) {
        sandbox.keys().keepForEver(id("beta-app"));
        person.signedIn(ADA, "/api-keys");
        person.link("Delete beta-app").click();
        person.button("Delete key").click();
        person.reads("“beta-app” was deleted. Maxar’s list may show it for a while longer.");
    }

    @Test
    void manyKeysAreDeletedFromTheDialogOnceThatIsTyped(Person person) {
        askAboutAll(person);
        person.sees(person.dialog()).containsText("Delete 12 keys?");
        person.field("To go on, type delete 12 keys").fill(" Delete 12  Keys ");
        person.button("Delete 12 keys").click();
        person.reads("12 keys were deleted.");
        assertThat(sandbox.data().keys().all()).isEmpty();
    }

    @Test
    void wrongWordsInTheDialogLeadToThePageThatAsksAgain(Person person) {
        askAboutAll(person);
        person.field("To go on, type delete 12 keys").fill("delete all");
        person.button("Delete 12 keys").click();
        person.reads("Nothing was deleted. Type “delete 12 keys” to delete these keys.");
        assertThat(sandbox.data().keys().all()).hasSize(12);
        person.field("To go on, type delete 12 keys").fill("delete 12 keys");
        person.field("To go on, type delete 12 keys").press("Enter");
        person.reads("12 keys were deleted.");
    }

    @Test
    void deletedKeyIsRememberedWithoutItsText(Person person) {
        String text = key("beta-app").text();
        person.signedIn(ADA, "/api-keys");
        person.link("Delete beta-app").click();
        person.button("Delete key").click();
        person.reads("was deleted.");
        person.open("/api-keys/gone?q=" + text.substring(text.length() - 4));
        person.sees(person.row("beta-app")).containsText("Deleted here by Ada");
        assertThat(person.source()).doesNotContain(text);
    }

    private void deleteThree(Person person) {
        person.signedIn(ADA, "/api-keys");
        for (String name : new String[] {"beta-app", "field laptops", "old dashboard"}) {
            person.field("Choose " + name).check();
        }
        person.button("Delete the ticked keys").click();
        person.button("Delete 3 keys").click();
        person.isAt("/api-keys");
    }

    private static void askAboutAll(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.field("Choose beta-app").check();
        person.field("All on this page").check();
        person.button("Delete the ticked keys").click();
    }

    private long singleDeletions() {
        return sandbox.traffic().count(request -> request.is("DELETE", "/id/"));
    }

    private String id(String name) {
        return key(name).id();
    }

    private SandboxKey key(String name) {
        return sandbox.data().keys().all().stream()
                .filter(key -> name.equals(key.body().get("name")))
                .findFirst()
                .orElseThrow();
    }
}
