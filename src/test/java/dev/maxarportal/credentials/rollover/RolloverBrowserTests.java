package dev.maxarportal.credentials.rollover;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.data.SandboxCredential;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A credential is rolled over from the first click to the last, also by several people and with a sign-out in between. */
@BrowserTest
class RolloverBrowserTests {

    private static final String OLD = "azure-archive-001";
    private static final String GUIDE = "/credentials/" + OLD + "/next";
    private static final String NEXT = OLD + "-2";

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingIsInHand() {
        database.sql("DELETE FROM credential_rollover").update();
        database.sql("DELETE FROM known_credential").update();
    }

    @Test
    void rolloverGoesOverThreeStepsAndASignOut(Person person) {
        person.signedIn(ADA, GUIDE);
        person.sees(person.link("Register " + NEXT)).isVisible();
        assertThat(person.link("Register " + NEXT).getAttribute("href")).contains("name=" + NEXT, "follows=" + OLD);
        existsAtMaxar(NEXT);
        choose(person, NEXT);
        assertThat(person.field("Text for everybody who orders").inputValue())
                .contains("The storage credential " + OLD + " is replaced by " + NEXT + ".");
        person.button("Copy the text").click();
        person.sees(person.page().locator("#text-copied")).not().isEmpty();
        person.button("Sign out").click();
        person.browser().clearCookies();
        person.signIn(ADA, GUIDE);
        person.button("People have been told").click();
        person.reads("as Ada Admin noted.");
        person.reads("5 days after people were told");
        SandboxTest.SANDBOX.data().credentials().remove(OLD);
        person.open(GUIDE);
        person.reads("The rollover is over.");
        person.reads(OLD + " has been gone since");
    }

    @Test
    void refusedNameStaysInTheFieldAndIsSaidAtIt(Person person) {
        person.signedIn(ADA, GUIDE);
        person.field("Or choose one that is registered already").fill("no such name");
        person.button("Use this one").click();
        person.reads("No credential that can be managed here has this name");
        person.sees(person.field("Or choose one that is registered already")).hasValue("no such name");
    }

    @Test
    void twoWhoBeginAtOnceEndUpWithTheSameOne(Person ada, Person another) {
        existsAtMaxar(NEXT);
        existsAtMaxar("other");
        ada.signedIn(ADA, GUIDE);
        another.signedIn(ADA, GUIDE);
        choose(ada, NEXT);
        another.field("Or choose one that is registered already").fill("other");
        another.button("Use this one").click();
        another.reads(NEXT + " was chosen meanwhile");
        another.sees(another.field("Name of the one that is to take its place")).isVisible();
        another.button("Use this one").click();
        another.reads("other takes the place of " + OLD);
    }

    @Test
    void rolloverWorksWithoutScriptsAndIsGivenUp(Person somebody) {
        existsAtMaxar(NEXT);
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, GUIDE);
        choose(person, NEXT);
        person.button("People have been told").click();
        person.button("They have not been told yet").click();
        person.sees(person.button("People have been told")).isVisible();
        person.button("Give up the rollover").click();
        person.reads("The rollover of " + OLD + " was given up. No credential was changed.");
        assertThat(SandboxTest.SANDBOX.data().credentials().find(NEXT)).isPresent();
    }

    private static void choose(Person person, String name) {
        person.field("Or choose one that is registered already").fill(name);
        person.button("Use this one").click();
        person.reads(name + " takes the place of " + OLD);
    }

    private static void existsAtMaxar(String name) {
        SandboxTest.SANDBOX
                .data()
                .credentials()
                .put(SandboxCredential.of(name, "https://examplestore.blob.core.windows.net/x?sig=SANDBOXSIGnext"));
    }
}
