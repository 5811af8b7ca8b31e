package dev.maxarportal.credentials.detail;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
class CredentialBrowserTests {

    private static final String UNKNOWN = "azure-QA-010";

    @Test
    void orderIsCopiedWithTheNameInIt(Person person) {
        person.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        person.signedIn(ADA, "/credentials/" + UNKNOWN);
        person.button("Copy Python for Azure Blob Storage").click();
        person.sees(person.button("Copy Python for Azure Blob Storage")).hasText("Copied");
        assertThat(clipboard(person)).contains("order.submit()", "\"credentials_id\": \"" + UNKNOWN + "\"");
        person.page()
                .getByText("JSON, Google Cloud Storage", new Page.GetByTextOptions().setExact(true))
                .click();
        person.button("Copy JSON for Google Cloud Storage").click();
        person.reads("Copied.");
        assertThat(clipboard(person)).startsWith("{").contains("\"google_cloud_storage\"", "\"" + UNKNOWN + "\"");
    }

    @Test
    void whatIsNotedByHandTellsTheStateAndStays(Person person) {
        person.signedIn(ADA, "/credentials/azure-QA-016");
        person.reads("End unknown");
        person.field("Provider").selectOption("Azure Blob Storage");
        person.field("Ends on").fill("2020-01-31");
        person.field("Owner").fill("Field team");
        person.button("Save the notes").click();
        person.reads("The notes were saved.");
        person.reads("31 Jan 2020");
        person.sees(person.main().locator(".state-expired")).hasText("Expired");
        person.page().reload();
        person.sees(person.field("Owner")).hasValue("Field team");
        person.sees(person.row("Credential note")).containsText("Changed provider: Azure Blob Storage");
    }

    @Test
    void secretInANoteIsRefusedAndTheRestOfItKept(Person person) {
        person.signedIn(ADA, "/credentials/azure-QA-022");
        person.field("Owner").fill("Field team");
        person.field("Notes").fill("https://store.example/c?sv=1&sig=NOTESIG");
        person.button("Save the notes").click();
        person.reads("Notes must not hold secrets.");
        person.sees(person.field("Notes")).hasValue("");
        person.sees(person.field("Owner")).hasValue("Field team");
        assertThat(person.source()).doesNotContain("NOTESIG");
    }

    @Test
    void anotherTabsNoteIsNotOverwrittenUnseen(Person person) {
        person.signedIn(ADA, "/credentials/azure-QA-028");
        Page other = person.tab("/credentials/azure-QA-028");
        person.field("Owner").fill("First");
        person.button("Save the notes").click();
        person.reads("The notes were saved.");
        other.getByLabel("Owner").fill("Second");
        other.getByText("Save the notes").click();
        person.sees(other.locator("main")).containsText("Noted meanwhile by");
        person.sees(other.getByLabel("Owner")).hasValue("Second");
        other.getByText("Save the notes").click();
        person.sees(other.locator("main")).containsText("Looked after by");
        person.page().reload();
        person.sees(person.field("Owner")).hasValue("Second");
    }

    private static String clipboard(Person person) {
        return (String) person.page().evaluate("() => navigator.clipboard.readText()");
    }
}
