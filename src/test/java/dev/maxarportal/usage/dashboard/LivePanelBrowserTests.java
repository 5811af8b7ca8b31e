package dev.maxarportal.usage.dashboard;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.traffic.Faults;
import dev.maxarsandbox.traffic.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Panels of the usage page that take many calls are filled after the page. */
@BrowserTest
class LivePanelBrowserTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate FIRST = TODAY.withDayOfMonth(1).minusMonths(5);

    /** The range's third month, which no other call asks for. */
    private static final String THIRD = "start_date=" + FIRST.plusMonths(2);

    private static final String PAGE = "/usage?scope=account&from=" + FIRST + "&to=" + TODAY;
    private static final String LIVE = "**/usage/trend/live**";

    @BeforeEach
    void nothingIsKept(@Autowired JdbcClient database, @Autowired UsageSource source) {
        database.sql("DELETE FROM closed_usage").update();
        SomeUsage.nothingRemembered(source);
    }

    @Test
    void mainFiguresAreThereWhileMonthsAreStillRead(Person person) {
        person.signedIn(ADA, "/account");
        inTheThirdMonth().delay(Duration.ofSeconds(3));
        person.open(PAGE);
        person.reads("Area ordered");
        person.reads("5 of 6 months read");
        person.sees(person.page().locator("#trend progress")).hasAttribute("value", "5");
        isDrawn(person);
        person.sees(person.page().locator("#trend .live-wait")).hasCount(0);
        person.sees(person.page().locator("#trend + [role=status]")).hasText("6 months read.");
    }

    @Test
    void anotherTryForAGapReadsOnlyThePanelAgain(Person person) {
        person.signedIn(ADA, "/account");
        inTheThirdMonth().answer(500);
        person.open(PAGE);
        person.sees(person.page().locator("#trend")).containsText("1 of 6 months could not be read.");
        person.sees(person.page().locator("#trend + [role=status]")).hasText("1 of 6 months could not be read.");
        SandboxTest.SANDBOX.faults().clear();
        person.page().evaluate("window.samePage = true");
        person.link("Try again").click();
        person.sees(person.page().locator("#trend")).not().containsText("could not be read");
        isDrawn(person);
        person.sees(person.page().locator("#trend")).isFocused();
        assertThat(person.page().evaluate("window.samePage")).isEqualTo(true);
    }

    @Test
    void answerThatBreaksOffSaysHowFarItCameAndIsAskedForAgain(Person person) {
        person.page().route(LIVE, route -> route.fulfill(lines("{\"done\":2,\"total\":6}\n")));
        person.signedIn(ADA, PAGE);
        person.reads("The answer broke off after 2 of 6 months.");
        person.page().unroute(LIVE);
        person.button("Try again").click();
        isDrawn(person);
        person.sees(person.main()).not().containsText("broke off");
    }

    @Test
    void failureOfThePortalIsToldInThePanelsPlace(Person person) {
        person.expecting(500);
        person.page()
                .route(
                        LIVE,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(500)
                                .setContentType("text/html")
                                .setBody("<h1>Something went wrong</h1>")));
        person.signedIn(ADA, PAGE);
        person.sees(person.page().locator("#trend")).containsText("Something went wrong.");
        person.sees(person.page().locator("#trend").getByText("Try again")).isVisible();
    }

    @Test
    void signInThatHasEndedIsToldWithTheWayBack(Person person) {
        person.page().route(LIVE, route -> route.fulfill(lines("")));
        person.signedIn(ADA, PAGE);
        person.reads("The portal did not answer.");
        person.page().unroute(LIVE);
        person.browser().clearCookies();
        person.button("Try again").click();
        person.reads("Your sign-in has ended.");
        person.link("Sign in again").click();
        person.link("Sign in with Maxar").click();
        person.enterPassword(ADA, SandboxUser.PASSWORD);
        isDrawn(person);
        person.isAt(PAGE);
    }

    @Test
    void wholePageIsPrintedOnOneSheetOfA4(Person person) {
        person.signedIn(ADA, "/usage?scope=account");
        isDrawn(person);
        person.sees(person.page().locator("[aria-busy=true]")).hasCount(0);
        for (Page.PdfOptions paper : new Page.PdfOptions[] {
            new Page.PdfOptions().setPreferCSSPageSize(true), new Page.PdfOptions().setFormat("A4")
        }) {
            assertThat(sheets(person.page().pdf(paper))).as("sheets of paper").isEqualTo(1);
        }
    }

    @Test
    void panelsAreAPageOfTheirOwnWithoutScripts(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, PAGE);
        person.link("Show month by month").click();
        person.sees(person.heading("Usage over time")).isVisible();
        person.reads("The whole account");
        person.reads("Area by month, km²");
    }

    private static Faults.Where inTheThirdMonth() {
        return SandboxTest.SANDBOX.faults().in(Service.ARD).matching(request -> String.valueOf(request.query())
                .contains(THIRD));
    }

    private static Route.FulfillOptions lines(String text) {
        return new Route.FulfillOptions()
                .setContentType("application/x-ndjson;charset=UTF-8")
                .setBody(text);
    }

    private static void isDrawn(Person person) {
        person.sees(person.page().locator("#trend.is-drawn canvas")).isVisible();
    }

    private static long sheets(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
