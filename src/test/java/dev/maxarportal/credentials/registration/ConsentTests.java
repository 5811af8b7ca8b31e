package dev.maxarportal.credentials.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Severity;
import org.junit.jupiter.api.Test;

class ConsentTests extends RegistrationPages {

    @Test
    void warningsAreToldAndNothingIsWrittenUntilSomebodyAgrees() {
        finds(FACTS, HTTP, WIDE);
        Page page = asked(form("agree-1"));
        assertThat(page.words())
                .contains("It lets others delete.", "It also works without TLS.", "Nothing was written.")
                .contains("I have read the 2 warnings", "store", "box", "1234abcd", "create (c), write (w)")
                .contains("The secret is not kept: enter it again.");
        assertThat(page.html())
                .contains("value=\"agree-1\"", "for deliveries", "value=\"sas-http@1234abcd,sas-wide@1234abcd\"");
        assertWritten(0);
        assertRegistered(
                form("agree-1")
                        .param("accept", "sas-http@1234abcd,sas-wide@1234abcd")
                        .exchange(),
                "agree-1");
        assertThat(trail())
                .containsExactly("CREDENTIAL_REGISTERED|DONE|agree-1|Azure Blob Storage, store/box, ends 4 May 2031,"
                        + " 10:00 UTC. Agreed to: sas-http, sas-wide.|Ada Admin");
    }

    @Test
    void consentCountsOnlyForTheFindingsThatWereShown() {
        finds(FACTS, WIDE, HTTP);
        Page page = asked(form("agree-2").param("accept", "sas-wide@1234abcd"));
        assertThat(page.words()).contains("Nothing was written.");
        assertThat(page.html()).contains("name=\"accept\"").doesNotContainPattern("name=\"accept\"[^>]*checked");
        assertWritten(0);
    }

    @Test
    void consentIsGivenToOneSecretAndNotToTheNext() {
        finds(FACTS, DANGER);
        assertThat(asked(form("agree-8")).html()).contains("value=\"sas-ends-soon@1234abcd\"");
        finds(box("box", END, "99999999"), DANGER);
        for (String accepted : new String[] {"sas-ends-soon@1234abcd", "sas-ends-soon"}) {
            Page page = asked(form("agree-8").param("accept", accepted));
            assertThat(page.words()).contains("Nothing was written.");
            assertThat(page.html())
                    .contains("sas-ends-soon@99999999")
                    .doesNotContain("checked=\"checked\" name=\"accept\"");
        }
        assertWritten(0);
    }

    @Test
    void noteThatTheSecretMayBeCutSpeaksAgainstIt() {
        finds(FACTS, new Finding(Severity.NOTE, "sas-end-late", "It ends late.", ""));
        assertThat(asked(sent("/credentials/check", "agree-9")).words()).contains("Nothing speaks against it.");
        finds(FACTS, new Finding(Severity.NOTE, "sas-signature", "The end may be cut off.", ""));
        assertThat(asked(sent("/credentials/check", "agree-9")).words()).doesNotContain("Nothing speaks against it.");
    }

    @Test
    void endWithinDaysIsAgreedToByABoxOfItsOwn() {
        finds(FACTS, WIDE, DANGER);
        Page page = asked(form("agree-3").param("accept", "sas-wide@1234abcd"));
        assertThat(page.html())
                .contains("value=\"sas-ends-soon@1234abcd\"")
                .containsPattern("value=\"sas-wide@1234abcd\" checked");
        assertThat(page.words()).containsSubsequence("Error It ends in 3 days.", "Warning It lets others delete.");
        assertWritten(0);
        assertRegistered(
                form("agree-3")
                        .param("accept", "sas-wide@1234abcd", "sas-ends-soon@1234abcd")
                        .exchange(),
                "agree-3");
        assertWritten(1);
    }

    @Test
    void notesNeedNoConsent() {
        finds(FACTS, new Finding(Severity.NOTE, "sas-version", "It is of an old version.", ""));
        assertRegistered(form("agree-4").exchange(), "agree-4");
    }

    @Test
    void refusedSecretIsNotSentWhateverIsAgreedToAndMaxarIsNotAsked() {
        refuses(WIDE, new Finding(Severity.ERROR, "sas-no-write", "It may not write.", "Tick write and create."));
        Page page = asked(form("agree-5").param("accept", "sas-no-write@1234abcd,sas-wide@1234abcd"));
        assertThat(page.words())
                .containsSubsequence(
                        "This secret cannot be registered",
                        "Error It may not write.",
                        "Tick write and create.",
                        "Warning");
        assertThat(page.all("id=\"secret-error\">\\s*<div>([^<]+)")).containsExactly("It may not write.");
        assertThat(page.html()).contains("data-refused=\"true\"").doesNotContain("name=\"accept\"");
        assertThat(ARD.getAllServeEvents()).isEmpty();
    }

    @Test
    void questionsOfConsentAndOverwritingAreAskedTogether() {
        finds(FACTS, WIDE);
        registered("agree-6", "old");
        Page page = asked(form("agree-6"));
        assertThat(page.html()).contains("name=\"accept\"", "name=\"confirm\"", "data-refused=\"false\"");
        assertThat(confirmed("agree-6", page).exchange()).hasStatusOk();
        assertWritten(0);
        assertThat(confirmed("agree-6", page)
                        .param("accept", "sas-wide@1234abcd")
                        .exchange())
                .hasRedirectedUrl("/credentials/agree-6");
    }

    @Test
    void checkTellsWhatWasFoundAndAsksMaxarNothing() {
        finds(FACTS, WIDE);
        Page page = asked(sent("/credentials/check", "agree-7").param("accept", "sas-wide"));
        assertThat(page.words()).contains("What was found in the secret", "4 May 2031, 10:00 UTC", "1234abcd");
        assertThat(page.html()).contains("value=\"agree-7\"", "for deliveries");
        assertThat(ARD.getAllServeEvents()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    void sameSecretUnderAnotherNameIsNotedAndAsSuccessorWarnedOf() {
        takes("twin-1", 0);
        assertRegistered(form("twin-1").exchange(), "twin-1");
        assertThat(asked(sent("/credentials/check", "twin-2")).words())
                .contains("Note The same secret is registered as twin-1 already.");
        Page page = asked(form("twin-2").param("follows", "twin-1"));
        assertThat(page.words())
                .contains("Warning This is the same secret as that of twin-1", "takes the place of twin-1");
        assertWritten(1);
        then(listener).should(never()).registered(any(), any(), any(), any());
    }
}
