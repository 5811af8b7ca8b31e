package dev.maxarportal.apikeys;

import static dev.maxarportal.Visitor.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.OneSandbox;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyDeletionBrowserTests {

    @Test
    void keyIsDeletedAfterTheDialogNamedItAndAsked(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.link("Delete beta-app").click();
        visitor.sees(visitor.dialog()).containsText("Delete this key?");
        visitor.sees(visitor.dialog().getByRole(AriaRole.LISTITEM)).hasCount(1);
        visitor.sees(visitor.dialog().getByRole(AriaRole.LISTITEM)).containsText("beta-app");
        visitor.button("Delete key").click();
        visitor.isAt("/api-keys");
        visitor.reads("1 key was deleted.");
        visitor.sees(visitor.row("beta-app")).hasCount(0);
        assertThat(deletions()).isOne();
    }

    @Test
    void keepingClosesTheDialogAndChangesNothing(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.link("Delete beta-app").click();
        visitor.link("Keep").click();
        visitor.sees(visitor.dialog()).hasCount(0);
        visitor.sees(visitor.link("Delete beta-app")).isFocused();
        visitor.sees(visitor.row("beta-app")).isVisible();
        assertThat(deletions()).isZero();
    }

    @Test
    void tickedKeysAreDeletedTogether(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.sees(visitor.button("Delete the ticked keys")).isHidden();
        tick(visitor, "beta-app", "field laptops", "old dashboard");
        visitor.reads("3 selected");
        visitor.button("Delete the ticked keys").click();
        visitor.sees(visitor.dialog()).containsText("Delete 3 keys?");
        visitor.sees(visitor.dialog().getByRole(AriaRole.LISTITEM)).hasCount(3);
        visitor.sees(visitor.dialog()).containsText("field laptops");
        visitor.button("Delete 3 keys").click();
        visitor.reads("3 keys were deleted.");
        visitor.reads("9 keys");
        assertThat(OneSandbox.SANDBOX.data().keys().all()).hasSize(9);
        assertThat(visitor.names()).doesNotContain("beta-app", "field laptops", "old dashboard");
    }

    @Test
    void keepingTickedKeysLeavesThemTicked(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        tick(visitor, "beta-app", "field laptops");
        visitor.button("Delete the ticked keys").click();
        visitor.link("Keep").click();
        visitor.sees(visitor.button("Delete the ticked keys")).isFocused();
        visitor.sees(visitor.field("Choose beta-app")).isChecked();
        assertThat(deletions()).isZero();
    }

    @Test
    void oneTickChoosesThePage(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys?q=web+map");
        tick(visitor, "web map");
        visitor.field("All on this page").check();
        visitor.reads("2 selected");
        visitor.button("Delete the ticked keys").click();
        visitor.button("Delete 2 keys").click();
        visitor.reads("2 keys were deleted.");
    }

    @Test
    void keyThatIsGoneAlreadyIsToldAndNoError(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.link("Delete beta-app").click();
        visitor.sees(visitor.dialog()).isVisible();
        OneSandbox.SANDBOX.data().keys().clear();
        visitor.button("Delete key").click();
        visitor.reads("1 key was already gone.");
        visitor.reads("You have no API keys yet.");
    }

    @Test
    void namesInTheDialogAreTextAndNotMarkup(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.link("Delete <script>alert(1)</script>").click();
        visitor.sees(visitor.dialog()).containsText("<script>alert(1)</script>");
    }

    private static void tick(Visitor visitor, String... names) {
        for (String name : names) {
            visitor.field("Choose " + name).first().check();
        }
    }

    private static long deletions() {
        return OneSandbox.SANDBOX.traffic().count(request -> request.is("DELETE", "/api-key"));
    }
}
