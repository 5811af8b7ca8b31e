package dev.maxarportal.apikeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.data.SandboxKey;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyCreationBrowserTests {

    private static final String UNCOPIED = "You have not copied the key. It cannot be shown again.";

    @Test
    void textOfNewKeyIsInThePageOnceAndGoneAfterItIsClosed(Person person) {
        String text = createdKey(person);
        assertThat(person.source()).containsOnlyOnce(text);
        assertThat(text).isEqualTo(newestKey().text());
        person.button("Copy").click();
        person.sees(person.dialog()).containsText("Copied.");
        person.link("Done").click();
        person.isAt("/api-keys");
        person.sees(person.row("tile server")).isVisible();
        assertThat(person.source()).doesNotContain(text);
    }

    @Test
    void reloadAfterRevealShowsTheListAndMakesNoSecondKey(Person person) {
        String text = createdKey(person);
        person.page().reload();
        person.sees(person.heading("API keys")).isVisible();
        assertThat(person.source()).doesNotContain(text);
        assertThat(creations()).isOne();
    }

    @Test
    void backAndForwardAfterRevealShowNoKey(Person person) {
        String text = createdKey(person);
        person.page().goBack();
        person.sees(person.heading("Create an API key")).isVisible();
        assertThat(person.source()).doesNotContain(text);
        person.page().goForward();
        person.sees(person.heading("API keys")).isVisible();
        assertThat(person.source()).doesNotContain(text);
        assertThat(creations()).isOne();
    }

    @Test
    void secondTabShowsTheNewKeyWithoutItsText(Person person) {
        String text = createdKey(person);
        Page tab = person.tab("/api-keys?q=tile+server");
        assertThat(tab.getByText("1 of 13 keys")).isVisible();
        assertThat(tab.content()).doesNotContain(text).contains("····" + text.substring(text.length() - 4));
    }

    @Test
    void escapeAndClickOutsideDoNotCloseTheReveal(Person person) {
        createdKey(person);
        person.page().keyboard().press("Escape");
        person.page().keyboard().press("Escape");
        person.page().mouse().click(5, 5);
        person.sees(person.dialog()).isVisible();
        person.sees(person.field("API key")).isVisible();
    }

    @Test
    void closingWithoutCopyingAsksOnceMore(Person person) {
        createdKey(person);
        person.link("Close").click();
        person.sees(person.dialog()).containsText(UNCOPIED);
        person.link("Close without copying").click();
        person.sees(person.heading("API keys")).isVisible();
    }

    @Test
    void copyButtonFillsTheClipboard(Person person) {
        person.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        String text = createdKey(person);
        person.button("Copy").click();
        person.sees(person.dialog()).containsText("Copied.");
        assertThat(person.page().evaluate("navigator.clipboard.readText()")).isEqualTo(text);
    }

    @Test
    void copyButtonWorksOnPlainHttp(Person person) {
        Person plain = person.onPlainHttp();
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
    void refusedClipboardLeavesTheTextSelectedAndSaysSo(Person person) {
        String text = createdKey(person);
        person.page().evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) }");
        person.button("Copy").click();
        person.sees(person.dialog()).containsText("Your browser did not allow copying. The text is selected");
        assertThat(person.page().evaluate("getSelection().toString()")).isEqualTo(text);
        person.link("Close").click();
        person.sees(person.dialog()).containsText(UNCOPIED);
    }

    @Test
    void doubleClickMakesOneKey(Person person) {
        person.signedIn(ADA, "/api-keys/new?name=tile+server");
        person.button("Create the key").dblclick();
        person.sees(person.dialog()).isVisible();
        assertThat(creations()).isOne();
    }

    @Test
    void sameFormSentTwiceMakesOneKey(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        FormData form = FormData.create().set("name", "tile server").set("expiry", "30");
        for (String hidden : List.of("_csrf", "formToken")) {
            form.set(hidden, person.main().locator("[name=" + hidden + "]").inputValue());
        }
        assertThat(sent(person, form)).contains("Copy your new key now");
        assertThat(sent(person, form)).contains("This form was already sent, so no second key was created.");
        assertThat(creations()).isOne();
    }

    @Test
    void formWithMistakesKeepsWhatWasTypedAndNamesEachMistake(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        person.field("Description (optional)").fill("for the atlas");
        person.field("Day and time in UTC").fill("2001-01-01T10:00");
        person.button("Create the key").click();
        person.reads("Enter a name, so that you can tell this key from others.");
        person.reads("This time is in the past. Times are UTC.");
        person.sees(person.field("Description (optional)")).hasValue("for the atlas");
        person.sees(person.field("at a time of my choice")).isChecked();
        assertThat(creations()).isZero();
    }

    private static String createdKey(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        person.field("Name").fill("tile server");
        person.button("Create the key").click();
        person.sees(person.dialog()).containsText("Copy your new key now");
        return person.field("API key").inputValue();
    }

    private static String sent(Person person, FormData form) {
        return person.page()
                .request()
                .post(person.url("/api-keys"), RequestOptions.create().setForm(form))
                .text();
    }

    private static SandboxKey newestKey() {
        return SandboxTest.SANDBOX.data().keys().all().getLast();
    }

    private static long creations() {
        return SandboxTest.SANDBOX.traffic().count(request -> request.is("POST", "/api-key/api/v2/api-key"));
    }
}
