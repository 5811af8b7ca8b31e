package dev.maxarportal.apikeys.creation;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.traffic.Service;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyCreationBrowserTests {

    @Test
    void secondClickWhileTheFirstIsUnderWayMakesNoSecondKey(Person person) {
        person.signedIn(ADA, "/api-keys/new?name=tile+server");
        SandboxTest.SANDBOX
                .faults()
                .in(Service.KEYS)
                .matching(request -> request.is("POST", "/api-key"))
                .delay(Duration.ofSeconds(1));
        // By the mouse itself, which does not wait for the answer to the first click.
        person.button("Create the key").scrollIntoViewIfNeeded();
        BoundingBox button = person.button("Create the key").boundingBox();
        Runnable click = () -> person.page().mouse().click(button.x + 5, button.y + 5);
        person.page().waitForRequest(person.url("/api-keys"), click);
        click.run();
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
        person.field("Name").fill("");
        person.field("Description (optional)").fill("for the atlas");
        person.field("Day and time in UTC").fill("2001-01-01T10:00");
        person.button("Create the key").click();
        person.reads("Enter a name, so that you can tell this key from others.");
        person.reads("This time is in the past. Times are UTC.");
        person.sees(person.field("Description (optional)")).hasValue("for the atlas");
        person.sees(person.field("at a time of my choice")).isChecked();
        assertThat(creations()).isZero();
    }

    @Test
    void suggestedNameGivesWayToTheFirstLetterTyped(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        person.sees(person.field("Name")).hasValue("ada-" + day);
        person.field("Name").click();
        person.page().keyboard().type("tiles");
        person.sees(person.field("Name")).hasValue("tiles");
        person.button("Create the key").click();
        person.sees(person.dialog()).containsText("tiles");
    }

    @Test
    void nameInUseIsToldWhileItIsTypedAndKeepsNobodyFromCreating(Person person) {
        person.signedIn(ADA, "/api-keys/new");
        person.field("Name").fill("web map");
        person.field("Description (optional)").fill("kept");
        person.reads("You already have a key called “web map”.");
        person.field("Name").fill("old dashboard");
        person.field("Description (optional)").focus();
        person.reads("An expired key of yours is called “old dashboard” as well.");
        person.field("Name").fill("fresh");
        person.field("Description (optional)").focus();
        person.sees(person.main()).not().containsText("is called “old dashboard”");
        person.sees(person.field("Description (optional)")).hasValue("kept");
        person.field("Name").fill("web map");
        person.button("Create the key").click();
        person.sees(person.dialog()).isVisible();
    }

    @Test
    void endOnAWeekendIsToldAndMovedByOneClick(Person person) {
        person.signedIn(ADA, "/api-keys/new?name=tiles");
        LocalDate sunday = LocalDate.now(ZoneOffset.UTC).plusDays(20).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        person.field("Day and time in UTC").fill(sunday + "T08:30");
        person.field("Name").focus();
        person.reads("This end is a Sunday in UTC");
        person.page().getByText("End on Monday").click();
        person.sees(person.field("Day and time in UTC")).hasValue(sunday.plusDays(1) + "T08:30");
        person.sees(person.main()).not().containsText("This end is a Sunday");
        person.button("Create the key").click();
        person.sees(person.dialog()).isVisible();
        assertThat(sentEnd()).isEqualTo(sunday.plusDays(1) + "T08:30:00");
    }

    @Test
    void endIsShownInBothZonesAndIsTheOneThatIsSent(Person somebody) {
        Person person = somebody.in("Pacific/Auckland");
        person.signedIn(ADA, "/api-keys/new?name=tiles&days=60");
        String end = person.page().locator("#end-60 time").getAttribute("datetime");
        person.reads("Your time: ");
        person.reads(" at ");
        assertThat(person.main().textContent())
                .containsPattern("The key ends on \\w+day, .* UTC\\. Your time: .* GMT\\+1[23]\\.");
        person.button("Create the key").click();
        person.sees(person.dialog()).isVisible();
        assertThat(sentEnd() + "Z").isEqualTo(end);
    }

    @Test
    void ownTimeTypedIntoTheFieldByMistakeIsMendedByOneClick(Person somebody) {
        Person person = somebody.in("Asia/Kolkata");
        person.signedIn(ADA, "/api-keys/new?name=tiles");
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
        person.field("Day and time in UTC").fill(day + "T14:00");
        person.reads("The field is in UTC. If you meant ");
        person.page().locator("[data-own-time-use]").click();
        person.sees(person.field("Day and time in UTC")).hasValue(day + "T08:30");
        person.sees(person.page().locator("[data-own-time]")).isHidden();
    }

    @Test
    void formWorksWhereTheListCannotBeRead(Person person) {
        person.signedIn(ADA, "/account");
        SandboxTest.SANDBOX
                .faults()
                .in(Service.KEYS)
                .matching(request -> request.is("GET", "/api-key"))
                .answer(503);
        person.open("/api-keys/new");
        person.reads("Your other keys could not be read just now");
        person.button("Create the key").click();
        person.sees(person.dialog()).isVisible();
    }

    @Test
    void lostAnswerIsLookedUpInTheListAndTheKeyCanBeDeletedFromThere(Person person) {
        person.signedIn(ADA, "/api-keys/new?name=tiles&description=for+the+atlas&days=30");
        SandboxTest.SANDBOX
                .faults()
                .in(Service.KEYS)
                .matching(request -> request.is("POST", "/api-key"))
                .truncate();
        person.button("Create the key").click();
        person.sees(person.heading("The key exists, but its text is lost")).isVisible();
        assertThat(person.source())
                .doesNotContain(
                        SandboxTest.SANDBOX.data().keys().all().getLast().text());
        person.link("Create another").click();
        person.sees(person.field("Name")).hasValue("tiles");
        person.sees(person.field("Description (optional)")).hasValue("for the atlas");
        person.sees(person.field("in 30 days")).isChecked();
        assertThat(creations()).isOne();
    }

    @Test
    void withoutScriptsTheAdviceIsAskedForByAButton(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/api-keys/new");
        LocalDate saturday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        person.field("Name").fill("web map");
        person.field("at a time of my choice").check();
        person.field("Day and time in UTC").fill(saturday + "T10:00");
        person.button("Check").click();
        person.isAt("/api-keys/new");
        person.reads("You already have a key called “web map”.");
        person.page().getByText("End on Monday").click();
        person.sees(person.field("Day and time in UTC")).hasValue(saturday.plusDays(2) + "T10:00");
        person.sees(person.field("at a time of my choice")).isChecked();
        person.sees(person.field("Name")).hasValue("web map");
        assertThat(creations()).isZero();
    }

    private static String sentEnd() {
        return String.valueOf(
                SandboxTest.SANDBOX.data().keys().all().getLast().body().get("expiration_date"));
    }

    private static String sent(Person person, FormData form) {
        return person.page()
                .request()
                .post(person.url("/api-keys"), RequestOptions.create().setForm(form))
                .text();
    }

    private static long creations() {
        return SandboxTest.SANDBOX.traffic().count(request -> request.is("POST", "/api-key/api/v2/api-key"));
    }
}
