package dev.maxarportal.credentials;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Person.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.data.SandboxCredential;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@BrowserTest
class CredentialsBrowserTests {

    private static final String SAS =
            "https://examplestore.blob.core.windows.net/north?sv=2022-11-02&sr=c&sp=cw&se=2027-01-01T00:00:00Z&sig=BROWSERSIG%2Fabc";
    private static final String SERVICE_ACCOUNT =
            "{\"type\":\"service_account\",\"client_email\":\"a@example.com\",\"private_key\":\"BROWSERKEY\"}";
    private static final String EXISTING = "azure-archive-001";

    @Test
    void azureAddressIsRegisteredAndItsSecretIsInNoPageAfterwards(Person person) {
        person.signedIn(ADA, "/credentials");
        person.link("Register a credential").click();
        fillIn(person, "from-a-browser");
        person.button("Register the credential").click();
        person.reads("from-a-browser was registered.");
        assertThat(stored("from-a-browser").secret()).isEqualTo(SAS);
        person.open("/credentials/from-a-browser");
        person.sees(person.heading("from-a-browser")).isVisible();
        assertThat(person.source()).doesNotContain("BROWSERSIG");
    }

    @Test
    void googleKeyFileIsRegisteredInBase64(Person person) {
        person.signedIn(ADA, "/credentials/new?name=gcs-from-a-file");
        person.field("Google Cloud Storage").check();
        person.field("Google key file")
                .setInputFiles(new FilePayload("key.json", "application/json", SERVICE_ACCOUNT.getBytes(UTF_8)));
        person.button("Register the credential").click();
        person.reads("gcs-from-a-file was registered.");
        String secret = stored("gcs-from-a-file").secret();
        assertThat(new String(Base64.getDecoder().decode(secret), UTF_8)).isEqualTo(SERVICE_ACCOUNT);
    }

    @Test
    void onlyTheChosenStoragesFieldsAreShown(Person person) {
        person.signedIn(ADA, "/credentials/new");
        person.sees(person.page().locator("#secret")).isHidden();
        person.field("Azure Blob Storage").check();
        person.sees(person.page().locator("#secret")).isVisible();
        person.sees(person.page().locator("#file")).isHidden();
        person.field("Google Cloud Storage").check();
        person.sees(person.page().locator("#file")).isVisible();
    }

    @Test
    void existingNameIsReplacedOnlyAfterTheQuestionAndTheSecretIsAskedForAgain(Person person) {
        String before = stored(EXISTING).secret();
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, EXISTING);
        person.button("Register the credential").click();
        person.reads("A credential of this name is registered already, and nothing was changed so far");
        person.sees(person.page().locator("#secret")).hasValue("");
        person.reads("The secret is not kept: enter it again.");
        assertThat(person.source()).doesNotContain("BROWSERSIG");
        assertThat(stored(EXISTING).secret()).isEqualTo(before);
        person.page().locator("#secret").fill(SAS);
        person.page().locator("#overwrite").check();
        person.button("Replace the credential").click();
        person.reads(EXISTING + " was replaced.");
        assertThat(stored(EXISTING).secret()).isEqualTo(SAS);
    }

    @Test
    void refusedSecretIsNotInTheAnswer(Person person) {
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, "not a good name");
        person.page().locator("#secret").fill("http://not-a-sas.example/BROWSERSIG");
        person.button("Register the credential").click();
        assertThat(person.page().locator(".invalid-feedback:visible")).hasCount(2);
        person.sees(person.field("Name")).hasValue("not a good name");
        assertThat(person.source()).doesNotContain("BROWSERSIG");
    }

    @Test
    void credentialIsDeletedAfterTheDialogAsked(Person person) {
        person.signedIn(ADA, "/credentials?q=" + EXISTING);
        person.link("Delete " + EXISTING).click();
        person.sees(person.dialog()).containsText("Delete " + EXISTING + "?");
        person.link("Keep").click();
        person.sees(person.link("Delete " + EXISTING)).isFocused();
        person.link("Delete " + EXISTING).click();
        person.field("To go on, type the name " + EXISTING).fill(EXISTING);
        person.button("Delete credential").click();
        person.reads(EXISTING + " was deleted.");
        person.reads("119 credentials");
        assertThat(SandboxTest.SANDBOX.data().credentials().find(EXISTING)).isEmpty();
    }

    private static void fillIn(Person person, String name) {
        person.field("Name").fill(name);
        person.field("Azure Blob Storage").check();
        person.page().locator("#secret").fill(SAS);
    }

    private static SandboxCredential stored(String name) {
        return SandboxTest.SANDBOX.data().credentials().find(name).orElseThrow();
    }
}
