package dev.maxarportal.signin;

import static dev.maxarportal.Visitor.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.OneSandbox;
import dev.maxarsandbox.traffic.Service;
import org.junit.jupiter.api.Test;

/** Tokens end while a person is at work. */
@BrowserTest
class SignInEndBrowserTests {

    private static final String ENDED = "Your sign-in has ended. Sign in again to go on where you were.";

    @Test
    void expiredTokenIsRenewedWithoutAWord(Visitor visitor) {
        visitor.signIn(ADA, "/api-keys");
        OneSandbox.SANDBOX.traffic().clear();
        OneSandbox.SANDBOX.expireAccessTokens();
        visitor.link("Usage").click();
        visitor.reads("Your usage from");
        assertThat(OneSandbox.SANDBOX.traffic().of(Service.SIGN_IN)).hasSize(1);
    }

    @Test
    void endedSignInIsToldAndSigningInLeadsBack(Visitor visitor) {
        visitor.signIn(ADA, "/api-keys?q=web");
        endSignIns();
        visitor.page().reload();
        visitor.isAt("/sign-in?ended");
        visitor.reads(ENDED);
        visitor.link("Sign in with Maxar").click();
        visitor.isAt("/api-keys?q=web");
        visitor.reads("2 of 12 keys");
    }

    @Test
    void signInThatEndsBeforeADialogOpensIsToldAndSigningInLeadsToTheQuestion(Visitor visitor) {
        visitor.signIn(ADA, "/api-keys");
        endSignIns();
        visitor.link("Delete beta-app").click();
        visitor.reads(ENDED);
        visitor.link("Sign in with Maxar").click();
        visitor.sees(visitor.heading("Delete this key?")).isVisible();
        visitor.button("Delete key").click();
        visitor.reads("1 key was deleted.");
    }

    @Test
    void signInThatEndsBeforeAFormIsSentChangesNothing(Visitor visitor) {
        visitor.signIn(ADA, "/api-keys/new?name=too+late");
        endSignIns();
        visitor.button("Create the key").click();
        visitor.reads(ENDED);
        assertThat(OneSandbox.SANDBOX.data().keys().all()).hasSize(12);
        visitor.link("Sign in with Maxar").click();
        visitor.sees(visitor.heading("Usage")).isVisible();
    }

    @Test
    void endedSignInHidesThePersonAndTheMenu(Visitor visitor) {
        visitor.signIn(ADA, "/account");
        endSignIns();
        visitor.page().reload();
        visitor.reads(ENDED);
        visitor.sees(visitor.button("Sign out")).hasCount(0);
        visitor.sees(visitor.link("API keys")).hasCount(0);
    }

    private static void endSignIns() {
        OneSandbox.SANDBOX.expireAccessTokens();
        OneSandbox.SANDBOX.revokeRefreshTokens();
    }
}
