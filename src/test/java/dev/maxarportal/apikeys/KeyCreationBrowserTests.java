package dev.maxarportal.apikeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Visitor.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.FormData;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.OneSandbox;
import dev.maxarsandbox.data.SandboxKey;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyCreationBrowserTests {

    private static final String UNCOPIED = "You have not copied the key. It cannot be shown again.";

    @Test
    void textOfNewKeyIsInThePageOnceAndGoneAfterItIsClosed(Visitor visitor) {
        String text = createdKey(visitor);
        assertThat(visitor.source()).containsOnlyOnce(text);
        assertThat(text).isEqualTo(newestKey().text());
        visitor.button("Copy").click();
        visitor.sees(visitor.dialog()).containsText("Copied.");
        visitor.link("Done").click();
        visitor.isAt("/api-keys");
        visitor.sees(visitor.row("tile server")).isVisible();
        assertThat(visitor.source()).doesNotContain(text);
    }

    @Test
    void reloadAfterRevealShowsTheListAndMakesNoSecondKey(Visitor visitor) {
        String text = createdKey(visitor);
        visitor.page().reload();
        visitor.sees(visitor.heading("API keys")).isVisible();
        assertThat(visitor.source()).doesNotContain(text);
        assertThat(creations()).isOne();
    }

    @Test
    void backAndForwardAfterRevealShowNoKey(Visitor visitor) {
        String text = createdKey(visitor);
        visitor.page().goBack();
        visitor.sees(visitor.heading("Create an API key")).isVisible();
        assertThat(visitor.source()).doesNotContain(text);
        visitor.page().goForward();
        visitor.sees(visitor.heading("API keys")).isVisible();
        assertThat(visitor.source()).doesNotContain(text);
        assertThat(creations()).isOne();
    }

    @Test
    void secondTabShowsTheNewKeyWithoutItsText(Visitor visitor) {
        String text = createdKey(visitor);
        Page tab = visitor.tab("/api-keys?q=tile+server");
        assertThat(tab.getByText("1 of 13 keys")).isVisible();
        assertThat(tab.content()).doesNotContain(text).contains("····" + text.substring(text.length() - 4));
    }

    @Test
    void escapeAndClickOutsideDoNotCloseTheReveal(Visitor visitor) {
        createdKey(visitor);
        visitor.page().keyboard().press("Escape");
        visitor.page().keyboard().press("Escape");
        visitor.page().mouse().click(5, 5);
        visitor.sees(visitor.dialog()).isVisible();
        visitor.sees(visitor.field("API key")).isVisible();
    }

    @Test
    void closingWithoutCopyingAsksOnceMore(Visitor visitor) {
        createdKey(visitor);
        visitor.link("Close").click();
        visitor.sees(visitor.dialog()).containsText(UNCOPIED);
        visitor.link("Close without copying").click();
        visitor.sees(visitor.heading("API keys")).isVisible();
    }

    @Test
    void copyButtonFillsTheClipboard(Visitor visitor) {
        visitor.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        String text = createdKey(visitor);
        visitor.button("Copy").click();
        visitor.sees(visitor.dialog()).containsText("Copied.");
        assertThat(visitor.page().evaluate("navigator.clipboard.readText()")).isEqualTo(text);
    }

    @Test
    void copyButtonWorksOnPlainHttp(Visitor visitor) {
        Visitor plain = visitor.onPlainHttp();
        String text = createdKey(plain);
        assertThat(plain.page().evaluate("isSecureContext")).isEqualTo(false);
        plain.button("Copy").click();
        plain.sees(plain.dialog()).containsText("Copied.");
        plain.link("Done").click();
        plain.field("Search").click();
        plain.page().keyboard().press("Control+v");
        plain.sees(plain.field("Search")).hasValue(text);
    }

    @Test
    void refusedClipboardLeavesTheTextSelectedAndSaysSo(Visitor visitor) {
        String text = createdKey(visitor);
        visitor.page().evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) }");
        visitor.button("Copy").click();
        visitor.sees(visitor.dialog()).containsText("Your browser did not allow copying. The text is selected");
        assertThat(visitor.page().evaluate("getSelection().toString()")).isEqualTo(text);
        visitor.link("Close").click();
        visitor.sees(visitor.dialog()).containsText(UNCOPIED);
    }

    @Test
    void doubleClickMakesOneKey(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys/new?name=tile+server");
        visitor.button("Create the key").dblclick();
        visitor.sees(visitor.dialog()).isVisible();
        assertThat(creations()).isOne();
    }

    @Test
    void sameFormSentTwiceMakesOneKey(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys/new");
        FormData form = FormData.create().set("name", "tile server").set("expiry", "30");
        for (String hidden : List.of("_csrf", "formToken")) {
            form.set(hidden, visitor.main().locator("[name=" + hidden + "]").inputValue());
        }
        assertThat(sent(visitor, form)).contains("Copy your new key now");
        assertThat(sent(visitor, form)).contains("This form was already sent, so no second key was created.");
        assertThat(creations()).isOne();
    }

    @Test
    void formWithMistakesKeepsWhatWasTypedAndNamesEachMistake(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys/new");
        visitor.field("Description (optional)").fill("for the atlas");
        visitor.field("Day and time in UTC").fill("2001-01-01T10:00");
        visitor.button("Create the key").click();
        visitor.reads("Enter a name, so that you can tell this key from others.");
        visitor.reads("This time is in the past. Times are UTC.");
        visitor.sees(visitor.field("Description (optional)")).hasValue("for the atlas");
        visitor.sees(visitor.field("at a time of my choice")).isChecked();
        assertThat(creations()).isZero();
    }

    private static String createdKey(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys/new");
        visitor.field("Name").fill("tile server");
        visitor.button("Create the key").click();
        visitor.sees(visitor.dialog()).containsText("Copy your new key now");
        return visitor.field("API key").inputValue();
    }

    private static String sent(Visitor visitor, FormData form) {
        return visitor.page()
                .request()
                .post(visitor.url("/api-keys"), RequestOptions.create().setForm(form))
                .text();
    }

    private static SandboxKey newestKey() {
        return OneSandbox.SANDBOX.data().keys().all().getLast();
    }

    private static long creations() {
        return OneSandbox.SANDBOX.traffic().count(request -> request.is("POST", "/api-key/api/v2/api-key"));
    }
}
