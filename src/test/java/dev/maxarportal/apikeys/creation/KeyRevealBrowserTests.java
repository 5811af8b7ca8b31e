package dev.maxarportal.apikeys.creation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.data.SandboxKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyRevealBrowserTests {

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
    void copyAndCloseDoesBothInOneStep(Person person) {
        person.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        String text = createdKey(person);
        person.button("Copy and close").click();
        person.isAt("/api-keys");
        person.sees(person.row("tile server")).isVisible();
        assertThat(person.page().evaluate("navigator.clipboard.readText()")).isEqualTo(text);
        assertThat(person.source()).doesNotContain(text);
    }

    @Test
    void copyAndCloseOnPlainHttpStaysOpenWhereNothingWasCopied(Person somebody) {
        Person person = somebody.onPlainHttp();
        String text = createdKey(person);
        person.page().evaluate("() => { document.execCommand = () => false }");
        person.button("Copy and close").click();
        person.sees(person.dialog()).containsText("Your browser did not allow copying, so this stays open.");
        assertThat(person.page().evaluate("getSelection().toString()")).isEqualTo(text);
        person.page().evaluate("() => { delete document.execCommand }");
        person.button("Copy and close").click();
        person.sees(person.heading("API keys")).isVisible();
        person.field("Search").click();
        person.page().keyboard().press("Control+v");
        person.sees(person.field("Search")).hasValue(text);
    }

    @Test
    void fileIsMadeInTheBrowserAndCountsAsKept(Person person) throws IOException {
        // No administrator, behind whose pages ARD is asked for the account's limits.
        String text = createdKey(person, UMA);
        int requests = SandboxTest.SANDBOX.traffic().all().size();
        Download file = person.page()
                .waitForDownload(() -> person.button("Download as .env").click());
        assertThat(file.suggestedFilename()).isEqualTo("maxar.env");
        assertThat(Files.readString(file.path()))
                .matches("# Maxar API key tile server, ends \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00Z\nMAXAR_API_KEY="
                        + text + "\n");
        assertThat(SandboxTest.SANDBOX.traffic().all()).hasSize(requests);
        person.link("Done").click();
        person.isAt("/api-keys");
    }

    @Test
    void copyOfASnippetIsNoCopyOfTheKey(Person person) {
        person.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        String text = createdKey(person);
        person.page().getByText("Use it: curl, Python, GDAL, QGIS").click();
        person.page().getByText("WFS: images taken since 2019").click();
        person.button("Copy WFS").click();
        assertThat((String) person.page().evaluate("navigator.clipboard.readText()"))
                .contains("maxar-api-key: $MAXAR_API_KEY", "cql_filter=(acquisitionDate>='2019-01-01')")
                .doesNotContain(text);
        person.link("Close").click();
        person.sees(person.dialog()).containsText(UNCOPIED);
        person.button("Back to the key").click();
        person.sees(person.field("API key")).isFocused();
    }

    @Test
    void doubleClickOnCloseDoesNotLoseTheKey(Person person) {
        createdKey(person);
        person.link("Close").dblclick();
        person.sees(person.dialog()).containsText(UNCOPIED);
    }

    @Test
    void nothingOfTheKeyIsLeftInTheBrowser(Person person) {
        String text = createdKey(person);
        assertThat((String) person.page().evaluate("""
                () => JSON.stringify([history.state, location.href, document.cookie, {...localStorage}, {...sessionStorage}])""")).doesNotContain(text);
        // As when the page is kept for going back to it.
        person.page().evaluate("() => { dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })) }");
        assertThat(person.source()).doesNotContain(text);
        person.sees(person.field("API key")).hasValue("");
        person.page().evaluate("() => { dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })) }");
        person.sees(person.row("tile server")).isVisible();
    }

    @Test
    void screenReaderIsToldWhatTheDialogIsAndWhatHappens(Person person) {
        createdKey(person);
        person.sees(person.dialog()).hasAccessibleName("Copy your new key now");
        person.sees(person.dialog())
                .hasAccessibleDescription(Pattern.compile("This is the only time that the text of tile server"));
        person.button("Copy").click();
        person.sees(person.page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Copied.")))
                .isVisible();
    }

    @Test
    void dialogFitsAPhone(Person somebody) {
        Person person = somebody.withPhone();
        createdKey(person);
        person.page().getByText("Use it: curl, Python, GDAL, QGIS").click();
        for (Locator part :
                person.page().locator("[data-snippets] > details > summary").all()) {
            part.click();
        }
        assertThat(person.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
        assertThat(
                        person.page()
                                .evaluate(
                                        "() => { const d = document.querySelector('dialog'); return d.scrollWidth - d.clientWidth }"))
                .isEqualTo(0);
    }

    @Test
    void withoutScriptsTheKeyIsShownOnceAndTheNextVisitShowsNothing(Person somebody) {
        Person person = somebody.withoutScripts();
        String text = createdKey(person);
        person.sees(person.button("Copy")).hasCount(0);
        person.link("Close").click();
        person.isAt("/api-keys");
        assertThat(person.source()).doesNotContain(text);
    }

    private static String createdKey(Person person) {
        return createdKey(person, ADA);
    }

    private static String createdKey(Person person, String user) {
        person.signedIn(user, "/api-keys/new");
        person.field("Name").fill("tile server");
        person.button("Create the key").click();
        person.sees(person.dialog()).containsText("Copy your new key now");
        return person.field("API key").inputValue();
    }

    private static SandboxKey newestKey() {
        return SandboxTest.SANDBOX.data().keys().all().getLast();
    }

    private static long creations() {
        return SandboxTest.SANDBOX.traffic().count(request -> request.is("POST", "/api-key/api/v2/api-key"));
    }
}
