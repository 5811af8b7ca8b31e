package dev.maxarportal.apikeys.lookup;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.data.SandboxKey;
import org.junit.jupiter.api.Test;

/** A key that somebody came across is found, noted about, and looked into, with scripts and without. */
@BrowserTest
class KeyFindBrowserTests {

    private static final String FIELD = "API key, fingerprint or last four characters";

    private static SandboxKey key(String name) {
        return SandboxTest.SANDBOX.data().keys().all().stream()
                .filter(key -> name.equals(key.body().get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static void findsAndLooks(Person person) {
        String text = key("field laptops").text();
        person.open("/api-keys/find");
        person.field(FIELD).fill("export MAXAR_API_KEY=" + text);
        person.button("Find the key").click();
        person.reads("It is “field laptops”. Expires soon");
        person.isAt("/api-keys/find");
        assertThat(person.source()).doesNotContain(text);
        person.sees(person.field(FIELD)).hasValue("");
        person.link("Look at field laptops").click();
        person.isAt("/api-keys/key?id=" + key("field laptops").id());
        person.field("Owner").fill("Field team");
        person.page().getByLabel("Where it is used").fill("laptop 1\nlaptop 2");
        person.field("Notes").fill("The key is " + text);
        person.button("Save the notes").click();
        person.reads("This looks like the text of the key “field laptops”. Notes must not hold secrets.");
        assertThat(person.source()).doesNotContain(text);
        person.sees(person.field("Owner")).hasValue("Field team");
        person.field("Notes").fill("");
        person.button("Save the notes").click();
        person.reads("Your notes were saved.");
        person.sees(person.page().getByLabel("Where it is used")).hasValue("laptop 1\nlaptop 2");
    }

    private static void learnsWhyAKeyIsRefused(Person person) {
        person.open("/api-keys/why-401");
        person.field(FIELD)
                .fill("https://api.maxar.com/?maxar-api-key="
                        + key("old dashboard").text());
        person.button("Check this key").click();
        person.reads("About “old dashboard” This key ended on");
        person.sees(person.page().getByText("This is the cause")).hasCount(2);
        assertThat(person.source()).doesNotContain(key("old dashboard").text());
        person.field(FIELD).fill("of-nobody-whom-we-know");
        person.button("Check another key").click();
        person.reads("None of your keys has this text.");
    }

    @Test
    void keyIsFoundAndNotedAbout(Person person) {
        findsAndLooks(person.signedIn(ADA, "/api-keys"));
    }

    @Test
    void keyIsFoundAndNotedAboutWithoutScripts(Person somebody) {
        findsAndLooks(somebody.withoutScripts().signedIn(ADA, "/api-keys"));
    }

    @Test
    void reasonForA401IsFound(Person person) {
        learnsWhyAKeyIsRefused(person.signedIn(ADA, "/api-keys"));
    }

    @Test
    void reasonForA401IsFoundWithoutScripts(Person somebody) {
        learnsWhyAKeyIsRefused(somebody.withoutScripts().signedIn(ADA, "/api-keys"));
    }

    @Test
    void foundKeyIsDeletedFromTheAnswer(Person person) {
        person.signedIn(ADA, "/api-keys/find");
        person.field(FIELD).fill(key("beta-app").text());
        person.button("Find the key").click();
        person.link("Delete beta-app").click();
        person.sees(person.dialog()).containsText("Delete this key?");
        person.button("Delete key").click();
        person.sees(person.row("beta-app")).hasCount(0);
    }

    @Test
    void commandForTheFingerprintCanBeCopied(Person person) {
        person.signedIn(ADA, "/api-keys/key?id=" + key("beta-app").id());
        person.button("Copy the command for bash").click();
        person.sees(person.page().locator("#fingerprint-bash-copied")).hasText("Copied.");
        person.button("Copy the id").click();
        person.sees(person.page().locator("#id-copied")).hasText("Copied.");
    }

    @Test
    void keyThatNobodyKnowsHasAPageThatSaysSo(Person person) {
        person.expecting(404).signedIn(ADA, "/api-keys/key?id=of-nobody");
        person.reads("None of your keys has this id");
    }
}
