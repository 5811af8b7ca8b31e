package dev.maxarportal.usage.users;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxSize;
import dev.maxarsandbox.traffic.Faults;
import dev.maxarsandbox.traffic.Service;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class UsersBrowserTests {

    private static final String MARCH = "/usage/users?scope=account&from=2026-03-01&to=2026-03-31";

    @Autowired
    private UsageSource source;

    @Autowired
    private UsersReading reading;

    @BeforeEach
    @AfterEach
    void forget() {
        SomeUsage.nothingRemembered(source);
        reading.forget(SandboxAccount.ID);
    }

    @Test
    void hugeAccountIsShownWhileItIsBeingReadAndWholeInTheEnd(Person person) {
        huge();
        everyUser().delay(Duration.ofMillis(50));
        person.signedIn(ADA, MARCH);
        person.sees(person.page().locator("progress")).isVisible();
        person.reads("users read");
        person.sees(person.page().locator("#users[aria-busy=true] tbody tr")).hasCount(50);
        // Whoever is on their way through the list by keyboard stays where they are while it fills.
        person.link("User").focus();
        person.sees(person.page().locator("[aria-busy=true]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        person.sees(person.link("User")).isFocused();
        person.sees(person.page().locator("#users + [role=status]")).hasText("500 users read.");
        assertThat(person.main().innerText())
                .contains("Page 1 of 10", "Not attributed")
                .doesNotContain("not read yet", "read so far");
        person.link("User").click();
        person.sees(person.page().locator("#users tbody tr")).hasCount(50);
        person.field("Search").fill("=SUM");
        person.button("Show").click();
        person.reads("of 500 users");
        person.sees(person.field("From")).hasValue("2026-03-01");
    }

    @Test
    void anotherTryWhileOneIsUnderWayTakesItsPlace(Person person) {
        everyUser().answer(500);
        person.signedIn(ADA, MARCH);
        person.reads("users could not be read.");
        SandboxTest.SANDBOX.faults().clear();
        everyUser().delay(Duration.ofMillis(50));
        person.page()
                .evaluate(
                        "() => { const again = document.querySelector('#users a[data-live-again]'); again.click(); again.click(); }");
        person.sees(person.page().locator("#users .live-wait")).hasCount(1);
        person.sees(person.page().locator("#users[aria-busy=false]")).isVisible();
        person.sees(person.page().locator("#users")).not().containsText("could not be read");
        person.sees(person.main()).not().containsText("broke off");
        person.sees(person.page().locator("#users .live-wait")).hasCount(0);
    }

    @Test
    void longAndOddNamesDoNotWidenAPhonesPage(Person person) {
        huge();
        Person phone = person.withPhone();
        for (String name : new String[] {"Wolfe", "Donau", "script", "spaces"}) {
            phone.signedIn(ADA, MARCH + "&q=" + name);
            phone.sees(phone.page().locator("#users tbody tr").first()).isVisible();
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isEqualTo(360);
        }
    }

    @Test
    void everyUserIsThereWithoutScripts(Person person) {
        Person plain = person.withoutScripts();
        plain.signedIn(ADA, MARCH);
        assertThat(plain.names()).hasSize(8).contains("Uma User", "Sofía <b>Bold</b> & Co");
        plain.link("User").click();
        assertThat(plain.names().getFirst()).isEqualTo("Ada Admin");
        plain.button("Read all users again").click();
        plain.isAt("/usage/users?scope=account&from=2026-03-01&to=2026-03-31&sort=name&dir=asc");
    }

    @Test
    void dashboardLeadsToTheWholeList(Person person) {
        person.signedIn(ADA, "/usage?scope=account&from=2026-03-01&to=2026-03-31");
        person.link("Search and sort the users").click();
        person.sees(person.heading("Who used it")).isVisible();
        person.sees(person.field("To (included)")).hasValue("2026-03-31");
        person.row("Uma User").getByText("Uma User").click();
        person.reads("Usage of Uma User");
    }

    private static Faults.Where everyUser() {
        return SandboxTest.SANDBOX.faults().in(Service.ARD).matching(request -> request.path()
                .contains("/usage/user/"));
    }

    private static void huge() {
        SandboxTest.SANDBOX.become(SandboxSize.HUGE);
    }
}
