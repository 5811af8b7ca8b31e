package dev.maxarportal.apikeys.creation;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where things stand in the forms for new keys, whatever their names. */
@BrowserTest
class KeyFormLayoutBrowserTests {

    private static final String LONG = "W".repeat(100);

    /** Writes what follows backwards. */
    private static final String BACKWARDS = "\u202Eback";

    @Test
    void endsToChooseFromStandInOneColumn(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        standInOneColumn(person);
        person.open("/api-keys/replace?id=5431dd15-0000-4000-8000-000000000011");
        standInOneColumn(person);
    }

    @Test
    void longNameThatIsInUseDoesNotWidenThePage(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        create(person, LONG);
        person.page().setViewportSize(360, 800);
        person.open("/api-keys/new?name=" + LONG);
        person.reads("You already have a key called");
        fits(person);
        person.open("/api-keys?q=" + LONG);
        String page = person.page().locator("tbody th.name a").first().getAttribute("href");
        person.open("/api-keys/delete?" + page.substring(page.indexOf("id=")));
        fits(person);
    }

    @Test
    void nameThatIsWrittenBackwardsTurnsNothingElseRound(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        create(person, BACKWARDS);
        person.open("/api-keys/new?name=%E2%80%AEback");
        person.reads("You already have a key called");
        Locator names = person.page().locator("#name-advice bdi");
        assertThat(names.allTextContents()).isEqualTo(List.of(BACKWARDS, BACKWARDS));
        assertThat(person.page().locator("#name-advice").evaluate("""
                advice => {
                  const state = advice.querySelector(".state-active, .state:last-of-type");
                  const text = document.createRange();
                  const at = (from) => { text.setStart(state.firstChild, from); text.setEnd(state.firstChild, from + 1); return text.getBoundingClientRect().left; };
                  return at(0) < at(1);
                }""")).isEqualTo(true);
    }

    @Test
    void timeThatALinkFilledInIsNotTakenForOnesOwn(Person somebody) {
        Person person = somebody.in("Asia/Kolkata");
        person.signedIn(ADA, "/api-keys/new?name=tiles&days=45");
        person.sees(person.field("at a time of my choice")).isChecked();
        person.reads("Your time: ");
        person.sees(person.page().locator("[data-own-time]")).isHidden();
    }

    private static void create(Person person, String name) {
        person.field("Name").fill(name);
        person.button("Create the key").click();
        person.sees(person.dialog()).isVisible();
    }

    private static void standInOneColumn(Person person) {
        List<Double> lefts = person.main().locator("input[name=expiry]").all().stream()
                .map(radio -> radio.boundingBox().x)
                .distinct()
                .toList();
        assertThat(lefts).hasSize(1);
    }

    private static void fits(Person person) {
        assertThat(person.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }
}
