package dev.maxarportal.credentials.registration;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Severity;
import dev.maxarportal.credentials.linter.Inspection;
import dev.maxarportal.credentials.linter.SecretLinter;
import dev.maxarportal.maxar.Secret;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** With a linter that finds what the pasted text asks for. */
@BrowserTest
class FindingsBrowserTests {

    private static final Finding WIDE = new Finding(
            Severity.WARNING,
            "sas-wide",
            "It lets others delete as well.",
            "In the Azure portal, tick Create and Write.");
    private static final Finding SOON = new Finding(
            Severity.DANGER, "sas-ends-soon", "It ends in 3 days; an order may take 5.", "Make a longer one.");
    private static final Finding WRONG =
            new Finding(Severity.ERROR, "sas-queue", "This is a SAS for a queue.", "Make one for the container.");

    @MockitoBean
    private SecretLinter linter;

    @BeforeEach
    void find() {
        given(linter.inspect(any(), any(), any())).willAnswer(call -> {
            String text = String.valueOf((Object) call.getArgument(1));
            List<Finding> findings = text.startsWith("wide")
                    ? List.of(SOON, WIDE)
                    : text.startsWith("wrong") ? List.of(WIDE, WRONG) : List.of();
            Secret secret = findings.contains(WRONG) ? null : Secret.of(text);
            return new Inspection(
                    "secret",
                    findings,
                    text.contains("other")
                            ? new AzureFacts("store", "box", null, "cw", null, Credentials.END, "99999999")
                            : Credentials.box("store", "box"),
                    secret);
        });
    }

    @Test
    void secretWithWarningsIsRegisteredAfterEachWasAgreedTo(Person person) {
        person.signedIn(ADA, "/credentials/new?name=agreed&provider=azure");
        person.page().locator("#secret").fill("wide BROWSERSIG");
        person.reads("It lets others delete as well.");
        person.page().locator("#accept-warnings").check();
        person.button("Register the credential").click();
        person.reads("Nothing was written.");
        person.sees(person.page().locator("#secret")).hasValue("wide BROWSERSIG");
        person.sees(person.page().locator("#accept-warnings")).isChecked();
        person.page().locator("#accept-sas-ends-soon").check();
        person.button("Register the credential").click();
        person.reads("agreed was registered.");
        assertThat(person.source()).doesNotContain("BROWSERSIG");
    }

    @Test
    void refusedSecretIsToldAtOnceAndGoneAfterSending(Person person) {
        person.signedIn(ADA, "/credentials/new?name=refused&provider=azure");
        person.page().locator("#secret").fill("wrong BROWSERSIG");
        person.reads("This is a SAS for a queue.");
        person.sees(person.page().locator("#secret")).hasValue("wrong BROWSERSIG");
        person.sees(person.page().locator("input[name=accept]")).hasCount(0);
        person.button("Register the credential").click();
        person.sees(person.page().locator("#secret-error")).hasText("This is a SAS for a queue.");
        person.sees(person.page().locator("#secret")).hasValue("");
        person.sees(person.page().locator("#secret")).isFocused();
        person.page().locator("#secret").fill("good BROWSERSIG");
        person.reads("Nothing speaks against it.");
        person.button("Register the credential").click();
        person.reads("refused was registered.");
    }

    @Test
    void ofSeveralChecksTheLatestCountsAndTicksStay(Person person) {
        person.signedIn(ADA, "/credentials/new?name=changed-mind&provider=azure");
        person.page().locator("#secret").fill("wide BROWSERSIG");
        person.page().locator("#accept-sas-ends-soon").check();
        person.page().locator("#secret").fill("wide BROWSERSIG again");
        person.page().waitForResponse("**/credentials/check", () -> {});
        person.sees(person.page().locator("#accept-sas-ends-soon")).isChecked();
        person.page().locator("#secret").fill("wide BROWSERSIG other");
        person.reads("99999999");
        person.sees(person.page().locator("#accept-sas-ends-soon")).not().isChecked();
        person.page().locator("#secret").fill("wrong");
        person.page().locator("#secret").fill("good");
        person.reads("Nothing speaks against it.");
        person.sees(person.page().locator("#found")).not().containsText("queue");
        assertThat(SandboxTest.SANDBOX.data().credentials().find("changed-mind"))
                .isEmpty();
    }

    @Test
    void warningsAreAgreedToWithoutScriptsWhenTheSecretIsEnteredAgain(Person somebody) {
        Person person = somebody.withoutScripts();
        person.signedIn(ADA, "/credentials/new?name=agreed-by-hand&provider=azure");
        person.page().locator("#secret").fill("wide BROWSERSIG");
        person.button("Register the credential").click();
        person.reads("Nothing was written.");
        person.page().locator("#accept-warnings").check();
        person.page().locator("#accept-sas-ends-soon").check();
        person.page().locator("#secret").fill("wide BROWSERSIG");
        person.button("Register the credential").click();
        person.reads("agreed-by-hand was registered.");
    }
}
