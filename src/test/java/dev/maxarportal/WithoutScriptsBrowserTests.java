package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Every journey also works in a browser that runs no scripts. */
@BrowserTest
class WithoutScriptsBrowserTests {

    @Test
    void keyIsCreatedAndAReloadMakesNoSecondOne(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signIn(ADA, "/api-keys/new");
        person.field("Name").fill("by hand");
        person.button("Create the key").click();
        person.sees(person.dialog()).containsText("Copy your new key now");
        String text = person.field("API key").inputValue();
        assertThat(person.source()).containsOnlyOnce(text);
        person.page().reload();
        person.reads("This form was already sent, so no second key was created.");
        assertThat(person.source()).doesNotContain(text);
        assertThat(SandboxTest.SANDBOX.data().keys().all()).hasSize(13);
    }

    @Test
    void keysAreTickedNamedOnAPageOfTheirOwnAndDeleted(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/api-keys");
        person.field("Choose beta-app").check();
        person.field("Choose old dashboard").check();
        person.button("Delete the ticked keys").click();
        person.sees(person.heading("Delete 2 keys?")).isVisible();
        person.reads("old dashboard");
        person.button("Delete 2 keys").click();
        person.reads("2 keys were deleted.");
        person.reads("10 keys");
    }

    @Test
    void manyKeysAreDeletedOnceThatIsTyped(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/api-keys");
        person.main().getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
        person.button("Delete the ticked keys").click();
        person.field("To go on, type delete 12 keys").fill("delete 11 keys");
        person.button("Delete 12 keys").click();
        person.reads("Nothing was deleted. Type “delete 12 keys” to delete these keys.");
        assertThat(SandboxTest.SANDBOX.data().keys().all()).hasSize(12);
        person.field("To go on, type delete 12 keys").fill("delete 12 keys");
        person.button("Delete 12 keys").click();
        person.reads("12 keys were deleted.");
        assertThat(SandboxTest.SANDBOX.data().keys().all()).isEmpty();
    }

    @Test
    void nothingTickedIsAnsweredWithAHint(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/api-keys");
        person.button("Delete the ticked keys").click();
        person.reads("Tick the keys that you want to delete first.");
    }

    @Test
    void usageIsFilteredAndSignOutEndsTheSession(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signIn(ADA, "/usage");
        person.field("Whose usage").selectOption("The whole account");
        person.field("From").fill("2026-03-01");
        person.button("Show").click();
        person.reads("Usage of the whole account from 1 Mar 2026");
        person.button("Sign out").click();
        person.reads("You are signed out.");
    }

    @Test
    void credentialIsDeletedOnAPageOfItsOwn(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/credentials?q=azure-archive-001");
        person.link("Delete azure-archive-001").click();
        person.isAt("/credentials/azure-archive-001/delete");
        person.field("To go on, type the name azure-archive-001").fill("azure-archive-01");
        person.button("Delete credential").click();
        person.reads("Nothing was deleted. Type “azure-archive-001” exactly as it stands here.");
        person.field("To go on, type the name azure-archive-001").fill("azure-archive-001");
        person.button("Delete credential").click();
        person.reads("azure-archive-001 was deleted.");
    }

    @Test
    void menuIsReachableOnANarrowScreen(Person somebody) {
        Person person = somebody.withoutScripts();
        person.page().setViewportSize(360, 740);
        person.signedIn(ADA, "/account");
        person.link("Monitors").click();
        person.sees(person.heading("Monitors")).isVisible();
    }
}
