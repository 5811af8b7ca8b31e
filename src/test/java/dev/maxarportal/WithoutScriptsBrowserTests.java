package dev.maxarportal;

import static dev.maxarportal.Visitor.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.OneSandbox;
import org.junit.jupiter.api.Test;

/** Every journey also works in a browser that runs no scripts. */
@BrowserTest
class WithoutScriptsBrowserTests {

    @Test
    void keyIsCreatedAndAReloadMakesNoSecondOne(Visitor somebody) {
        Visitor visitor = somebody.withoutScripts();
        visitor.signIn(ADA, "/api-keys/new");
        visitor.field("Name").fill("by hand");
        visitor.button("Create the key").click();
        visitor.sees(visitor.dialog()).containsText("Copy your new key now");
        String text = visitor.field("API key").inputValue();
        assertThat(visitor.source()).containsOnlyOnce(text);
        visitor.page().reload();
        visitor.reads("This form was already sent, so no second key was created.");
        assertThat(visitor.source()).doesNotContain(text);
        assertThat(OneSandbox.SANDBOX.data().keys().all()).hasSize(13);
    }

    @Test
    void keysAreTickedNamedOnAPageOfTheirOwnAndDeleted(Visitor somebody) {
        Visitor visitor = somebody.withoutScripts();
        visitor.signedIn(ADA, "/api-keys");
        visitor.field("Choose beta-app").check();
        visitor.field("Choose old dashboard").check();
        visitor.button("Delete the ticked keys").click();
        visitor.sees(visitor.heading("Delete 2 keys?")).isVisible();
        visitor.reads("old dashboard");
        visitor.button("Delete 2 keys").click();
        visitor.reads("2 keys were deleted.");
        visitor.reads("10 keys");
    }

    @Test
    void nothingTickedIsAnsweredWithAHint(Visitor somebody) {
        Visitor visitor = somebody.withoutScripts();
        visitor.signedIn(ADA, "/api-keys");
        visitor.button("Delete the ticked keys").click();
        visitor.reads("Tick the keys that you want to delete first.");
    }

    @Test
    void usageIsFilteredAndSignOutEndsTheSession(Visitor somebody) {
        Visitor visitor = somebody.withoutScripts();
        visitor.signIn(ADA, "/usage");
        visitor.field("Whose usage").selectOption("The whole account");
        visitor.field("From").fill("2026-03-01");
        visitor.button("Show").click();
        visitor.reads("Usage of the whole account from 1 Mar 2026");
        visitor.button("Sign out").click();
        visitor.reads("You are signed out.");
    }

    @Test
    void credentialIsDeletedOnAPageOfItsOwn(Visitor somebody) {
        Visitor visitor = somebody.withoutScripts();
        visitor.signedIn(ADA, "/credentials?q=azure-archive-001");
        visitor.link("Delete azure-archive-001").click();
        visitor.isAt("/credentials/azure-archive-001/delete");
        visitor.button("Delete credential").click();
        visitor.reads("azure-archive-001 was deleted.");
    }

    @Test
    void menuIsReachableOnANarrowScreen(Visitor somebody) {
        Visitor visitor = somebody.withoutScripts();
        visitor.page().setViewportSize(360, 740);
        visitor.signedIn(ADA, "/account");
        visitor.link("Monitors").click();
        visitor.sees(visitor.heading("Monitors")).isVisible();
    }
}
