package dev.maxarportal.apikeys;

import static dev.maxarportal.Visitor.ADA;
import static dev.maxarportal.Visitor.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.OneSandbox;
import dev.maxarsandbox.data.SandboxKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyListBrowserTests {

    @Test
    void searchKeepsItsWordsInTheAddressAndCanBeCleared(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.field("Search").fill("staging");
        visitor.button("Show").click();
        visitor.reads("1 of 12 keys");
        assertThat(visitor.names()).containsExactly("web map");
        assertThat(visitor.page().url()).contains("q=staging");
        visitor.link("Clear").click();
        visitor.reads("12 keys");
        visitor.sees(visitor.field("Search")).hasValue("");
    }

    @Test
    void searchWithoutResultNamesWhatWasSearchedAndLeadsBack(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys?q=%3Cb%3Enowhere");
        visitor.reads("No key matches “<b>nowhere”.");
        visitor.link("Show all keys").click();
        visitor.reads("12 keys");
    }

    @Test
    void stateFilterShowsOnlyThatState(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys");
        visitor.field("State").selectOption("Expired");
        visitor.button("Show").click();
        visitor.reads("2 of 12 keys");
        assertThat(visitor.names()).containsExactlyInAnyOrder("old dashboard", "web map");
    }

    @Test
    void columnHeadSortsAndTurnsTheOrderRound(Visitor visitor) {
        putKeys(12, "delta", "Alpha", "charlie", "bravo");
        visitor.signedIn(ADA, "/api-keys");
        visitor.link("Name").click();
        visitor.sees(visitor.main()).containsText("4 keys");
        assertThat(visitor.names()).containsExactly("Alpha", "bravo", "charlie", "delta");
        visitor.link("Name").click();
        visitor.page().waitForURL(url -> url.contains("dir=desc"));
        assertThat(visitor.names()).containsExactly("delta", "charlie", "bravo", "Alpha");
        visitor.sees(visitor.page().locator("th[aria-sort=descending]")).hasText("Name");
    }

    @Test
    void hundredAndThirtyKeysComeInThreePages(Visitor visitor) {
        putNumberedKeys(130);
        visitor.signedIn(ADA, "/api-keys?sort=name");
        visitor.reads("130 keys");
        assertThat(visitor.names()).hasSize(50).startsWith("key 00001");
        visitor.link("Next").click();
        visitor.reads("Page 2 of 3");
        visitor.link("Next").click();
        visitor.reads("Page 3 of 3");
        assertThat(visitor.names()).hasSize(30).endsWith("key 00130");
        visitor.sees(visitor.link("Next")).hasCount(0);
        visitor.page().goBack();
        visitor.reads("Page 2 of 3");
    }

    @Test
    void tenThousandKeysCanBeSearchedSortedAndPaged(Visitor visitor) {
        putNumberedKeys(10_000);
        visitor.signedIn(ADA, "/api-keys?sort=name&dir=desc");
        visitor.reads("10,000 keys");
        visitor.reads("Page 1 of 200");
        assertThat(visitor.names()).hasSize(50).startsWith("key 10000");
        visitor.field("Search").fill("key 0999");
        visitor.button("Show").click();
        visitor.reads("10 of 10,000 keys");
        assertThat(visitor.names()).startsWith("key 09999").endsWith("key 09990");
    }

    @Test
    void namesAreTextAndNotMarkup(Visitor visitor) {
        visitor.signedIn(ADA, "/api-keys?q=%3Cscript%3E");
        visitor.reads("1 of 12 keys");
        assertThat(visitor.names()).containsExactly("<script>alert(1)</script>");
        visitor.reads("\"quoted\" & =SUM(A1:A9)");
        visitor.sees(visitor.field("Search")).hasValue("<script>");
    }

    @Test
    void personWithoutKeysIsOfferedTheFirst(Visitor visitor) {
        visitor.signedIn(UMA, "/api-keys");
        visitor.reads("You have no API keys yet.");
        visitor.link("Create your first key").click();
        visitor.isAt("/api-keys/new");
    }

    private static void putNumberedKeys(int howMany) {
        String[] names = new String[howMany];
        for (int number = 1; number <= howMany; number++) {
            names[number - 1] = "key %05d".formatted(number);
        }
        putKeys(90, names);
    }

    private static void putKeys(int days, String... names) {
        OneSandbox.SANDBOX.data().keys().clear();
        for (String name : names) {
            OneSandbox.SANDBOX
                    .data()
                    .keys()
                    .put(SandboxKey.of(ADA, name, Instant.now().plus(Duration.ofDays(days))));
        }
    }
}
