package dev.maxarportal.usage.dashboard;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class UsageBrowserTests {

    @Test
    void ownUsageShowsEveryCategoryWithItsTotal(Person person) {
        person.signedIn(UMA, "/usage");
        person.reads("Your usage from");
        assertThat(person.page().locator("table").first().locator("tbody th").allInnerTexts())
                .extracting(words -> words.strip().split("\\s")[0])
                .containsExactly("Fresh", "Standard", "Training", "Tasking", "Total");
        person.sees(person.field("Whose usage")).hasCount(0);
    }

    @Test
    void administratorLooksAtTheWholeAccount(Person person) {
        person.signedIn(ADA, "/usage");
        person.field("Whose usage").selectOption("The whole account");
        person.button("Show").click();
        person.reads("Usage of the whole account");
        assertThat(person.page().url()).contains("scope=account");
    }

    @Test
    void administratorLooksAtOneUser(Person person) {
        person.signedIn(ADA, "/usage");
        person.field("Whose usage").selectOption("One user");
        person.field("User").selectOption("Uma User");
        person.button("Show").click();
        person.reads("Usage of Uma User");
        String id = SandboxTest.SANDBOX.data().user(UMA).userId();
        assertThat(person.page().url()).contains("user=" + id);
    }

    @Test
    void userWithoutAChoiceIsAskedToChoose(Person person) {
        person.signedIn(ADA, "/usage?scope=user");
        person.reads("Choose a user.");
    }

    @Test
    void rangeIsTakenFromTheFormAndNamedWithTheFigures(Person person) {
        person.signedIn(ADA, "/usage");
        person.field("From").fill("2026-03-01");
        person.field("To (included)").fill("2026-03-31");
        person.button("Show").click();
        person.reads("from 1 Mar 2026 to 31 Mar 2026, days in UTC");
        person.link("Contract year").click();
        person.sees(person.link("Contract year")).hasAttribute("aria-current", "true");
    }

    @Test
    void rangeTheWrongWayRoundIsExplainedAndKept(Person person) {
        person.signedIn(ADA, "/usage?from=2026-04-01&to=2026-03-01");
        person.reads("The first day lies after the last day.");
        person.sees(person.field("From")).hasValue("2026-04-01");
        person.sees(person.page().locator("table")).hasCount(0);
    }

    @Test
    void dayThatIsNoneIsExplained(Person person) {
        person.signedIn(ADA, "/usage?from=yesterday");
        person.reads("Enter days such as 2026-11-24.");
    }
}
