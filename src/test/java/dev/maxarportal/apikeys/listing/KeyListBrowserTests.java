package dev.maxarportal.apikeys.listing;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.data.SandboxKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyListBrowserTests {

    @Test
    void searchKeepsItsWordsInTheAddressAndCanBeCleared(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.field("Search").fill("staging");
        person.button("Show").click();
        person.reads("1 of 12 keys");
        assertThat(person.names()).containsExactly("web map");
        assertThat(person.page().url()).contains("q=staging");
        person.link("Clear").click();
        person.reads("12 keys");
        person.sees(person.field("Search")).hasValue("");
    }

    @Test
    void searchWithoutResultNamesWhatWasSearchedAndLeadsBack(Person person) {
        person.signedIn(ADA, "/api-keys?q=%3Cb%3Enowhere");
        person.reads("No key matches “<b>nowhere”.");
        person.link("Show all keys").click();
        person.reads("12 keys");
    }

    @Test
    void keyPastedIntoTheSearchIsFoundWithoutStandingInTheAddress(Person person) {
        String text = SandboxTest.SANDBOX.data().keys().all().stream()
                .filter(key -> "beta-app".equals(key.body().get("name")))
                .findFirst()
                .orElseThrow()
                .text();
        person.signedIn(ADA, "/api-keys");
        person.field("Search").fill(text);
        person.button("Show").click();
        person.reads("It is “beta-app”.");
        person.isAt("/api-keys/find");
        assertThat(person.source()).doesNotContain(text);
    }

    @Test
    void stateFilterShowsOnlyThatState(Person person) {
        person.signedIn(ADA, "/api-keys");
        person.field("State").selectOption("Expired");
        person.button("Show").click();
        person.reads("2 of 12 keys");
        assertThat(person.names()).containsExactlyInAnyOrder("old dashboard", "web map");
    }

    @Test
    void columnHeadSortsAndTurnsTheOrderRound(Person person) {
        putKeys(12, "delta", "Alpha", "charlie", "bravo");
        person.signedIn(ADA, "/api-keys");
        person.link("Name").click();
        person.sees(person.main()).containsText("4 keys");
        assertThat(person.names()).containsExactly("Alpha", "bravo", "charlie", "delta");
        person.link("Name").click();
        person.page().waitForURL(url -> url.contains("dir=desc"));
        assertThat(person.names()).containsExactly("delta", "charlie", "bravo", "Alpha");
        person.sees(person.page().locator("th[aria-sort=descending]")).hasText("Name");
    }

    @Test
    void hundredAndThirtyKeysComeInThreePages(Person person) {
        putNumberedKeys(130);
        person.signedIn(ADA, "/api-keys?sort=name");
        person.reads("130 keys");
        assertThat(person.names()).hasSize(50).startsWith("key 00001");
        person.link("Next").click();
        person.reads("Page 2 of 3");
        person.link("Next").click();
        person.reads("Page 3 of 3");
        assertThat(person.names()).hasSize(30).endsWith("key 00130");
        person.sees(person.link("Next")).hasCount(0);
        person.page().goBack();
        person.reads("Page 2 of 3");
    }

    @Test
    void tenThousandKeysCanBeSearchedSortedAndPaged(Person person) {
        putNumberedKeys(10_000);
        person.signedIn(ADA, "/api-keys?sort=name&dir=desc");
        person.reads("10,000 keys");
        person.reads("Page 1 of 200");
        assertThat(person.names()).hasSize(50).startsWith("key 10000");
        person.field("Search").fill("key 0999");
        person.button("Show").click();
        person.reads("10 of 10,000 keys");
        assertThat(person.names()).startsWith("key 09999").endsWith("key 09990");
    }

    @Test
    void namesAreTextAndNotMarkup(Person person) {
        person.signedIn(ADA, "/api-keys?q=%3Cscript%3E");
        person.reads("1 of 12 keys");
        assertThat(person.names()).containsExactly("<script>alert(1)</script>");
        person.reads("\"quoted\" & =SUM(A1:A9)");
        person.sees(person.field("Search")).hasValue("<script>");
    }

    @Test
    void personWithoutKeysIsOfferedTheFirst(Person person) {
        person.signedIn(UMA, "/api-keys");
        person.reads("You have no API keys yet.");
        person.link("Create your first key").click();
        person.isAt("/api-keys/new");
    }

    private static void putNumberedKeys(int howMany) {
        String[] names = new String[howMany];
        for (int number = 1; number <= howMany; number++) {
            names[number - 1] = "key %05d".formatted(number);
        }
        putKeys(90, names);
    }

    private static void putKeys(int days, String... names) {
        SandboxTest.SANDBOX.data().keys().clear();
        for (String name : names) {
            SandboxTest.SANDBOX
                    .data()
                    .keys()
                    .put(SandboxKey.of(ADA, name, Instant.now().plus(Duration.ofDays(days))));
        }
    }
}
