package dev.maxarportal.usage;

import static dev.maxarportal.Visitor.ADA;
import static dev.maxarportal.Visitor.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.OneSandbox;
import org.junit.jupiter.api.Test;

@BrowserTest
class UsageBrowserTests {

    @Test
    void ownUsageShowsEveryCategoryWithItsTotal(Visitor visitor) {
        visitor.signedIn(UMA, "/usage");
        visitor.reads("Your usage from");
        assertThat(visitor.page().locator("tbody th.name").allInnerTexts())
                .extracting(words -> words.strip().split("\\s")[0])
                .containsExactly("Fresh", "Standard", "Training", "Tasking", "Total");
        visitor.sees(visitor.field("Whose usage")).hasCount(0);
    }

    @Test
    void administratorLooksAtTheWholeAccount(Visitor visitor) {
        visitor.signedIn(ADA, "/usage");
        visitor.field("Whose usage").selectOption("The whole account");
        visitor.button("Show").click();
        visitor.reads("Usage of the whole account");
        assertThat(visitor.page().url()).contains("scope=account");
    }

    @Test
    void administratorLooksAtOneUser(Visitor visitor) {
        visitor.signedIn(ADA, "/usage");
        visitor.field("Whose usage").selectOption("One user");
        visitor.field("User").selectOption("Uma User");
        visitor.button("Show").click();
        visitor.reads("Usage of Uma User");
        String id = OneSandbox.SANDBOX.data().user(UMA).userId();
        assertThat(visitor.page().url()).contains("user=" + id);
    }

    @Test
    void userWithoutAChoiceIsAskedToChoose(Visitor visitor) {
        visitor.signedIn(ADA, "/usage?scope=user");
        visitor.reads("Choose a user.");
    }

    @Test
    void rangeIsTakenFromTheFormAndNamedWithTheFigures(Visitor visitor) {
        visitor.signedIn(ADA, "/usage");
        visitor.field("From").fill("2026-03-01");
        visitor.field("To (included)").fill("2026-03-31");
        visitor.button("Show").click();
        visitor.reads("from 1 Mar 2026 to 31 Mar 2026, days in UTC");
        visitor.link("Current contract year").click();
        visitor.isAt("/usage");
    }

    @Test
    void rangeTheWrongWayRoundIsExplainedAndKept(Visitor visitor) {
        visitor.signedIn(ADA, "/usage?from=2026-04-01&to=2026-03-01");
        visitor.reads("The first day lies after the last day.");
        visitor.sees(visitor.field("From")).hasValue("2026-04-01");
        visitor.sees(visitor.page().locator("table")).hasCount(0);
    }

    @Test
    void dayThatIsNoneIsExplained(Visitor visitor) {
        visitor.signedIn(ADA, "/usage?from=yesterday");
        visitor.reads("Enter days such as 2026-11-24.");
    }
}
