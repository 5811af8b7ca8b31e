package dev.maxarportal.signin;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.traffic.Service;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tokens end while a person is at work. */
@BrowserTest
class SignInEndBrowserTests {

    private static final String ENDED = "Your sign-in has ended. Sign in again to go on where you were.";

    @Test
    void expiredTokenIsRenewedWithoutAWord(Person person) {
        person.signIn(ADA, "/api-keys");
        SandboxTest.SANDBOX.traffic().clear();
        SandboxTest.SANDBOX.expireAccessTokens();
        person.link("Usage").click();
        person.reads("Your usage from");
        assertThat(SandboxTest.SANDBOX.traffic().of(Service.SIGN_IN)).hasSize(1);
    }

    @Test
    void endedSignInIsToldAndSigningInLeadsBack(Person person) {
        person.signIn(ADA, "/api-keys?q=web");
        endSignIns();
        person.page().reload();
        person.isAt("/sign-in?ended");
        person.reads(ENDED);
        person.link("Sign in with Maxar").click();
        person.isAt("/api-keys?q=web");
        person.reads("2 of 12 keys");
    }

    @Test
    void signInThatEndsBeforeADialogOpensIsToldAndSigningInLeadsToTheQuestion(Person person) {
        person.signIn(ADA, "/api-keys");
        endSignIns();
        person.link("Delete beta-app").click();
        person.reads(ENDED);
        person.link("Sign in with Maxar").click();
        person.sees(person.heading("Delete this key?")).isVisible();
        person.button("Delete key").click();
        person.reads("“beta-app” was deleted.");
    }

    @Test
    void signInThatEndsBeforeAFormIsSentChangesNothingAndBringsItBackFilledIn(Person person) {
        person.signIn(ADA, "/api-keys/new");
        person.field("Name").fill("too late");
        endSignIns();
        person.button("Create the key").click();
        person.reads(ENDED);
        assertThat(SandboxTest.SANDBOX.data().keys().all()).hasSize(12);
        person.link("Sign in with Maxar").click();
        person.sees(person.field("Name")).hasValue("too late");
    }

    @Test
    void pageThatStaysOpenTellsInTimeThatItsSignInEnds(Person person) {
        SandboxTest.SANDBOX.setRefreshTokenLife(Duration.ofHours(1));
        person.page().clock().install();
        person.signIn(ADA, "/api-keys");
        person.page().clock().fastForward("54:00");
        person.sees(person.link("Sign in again")).isHidden();
        person.page().clock().fastForward("01:00");
        person.sees(person.link("Sign in again")).isVisible();
    }

    @Test
    void endedSignInHidesThePersonAndTheMenu(Person person) {
        person.signIn(ADA, "/account");
        endSignIns();
        person.page().reload();
        person.reads(ENDED);
        person.sees(person.button("Sign out")).hasCount(0);
        person.sees(person.link("API keys")).hasCount(0);
    }

    private static void endSignIns() {
        SandboxTest.SANDBOX.expireAccessTokens();
        SandboxTest.SANDBOX.revokeRefreshTokens();
    }
}
