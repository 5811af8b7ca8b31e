package dev.maxarportal.credentials;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Visitor.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.OneSandbox;
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
    void azureAddressIsRegisteredAndItsSecretIsInNoPageAfterwards(Visitor visitor) {
        visitor.signedIn(ADA, "/credentials");
        visitor.link("Register a credential").click();
        fillIn(visitor, "from-a-browser");
        visitor.button("Register the credential").click();
        visitor.reads("from-a-browser was registered.");
        assertThat(stored("from-a-browser").secret()).isEqualTo(SAS);
        visitor.open("/credentials/from-a-browser");
        visitor.sees(visitor.heading("from-a-browser")).isVisible();
        assertThat(visitor.source()).doesNotContain("BROWSERSIG");
    }

    @Test
    void googleKeyFileIsRegisteredInBase64(Visitor visitor) {
        visitor.signedIn(ADA, "/credentials/new?name=gcs-from-a-file");
        visitor.field("Google Cloud Storage").check();
        visitor.field("Google key file")
                .setInputFiles(new FilePayload("key.json", "application/json", SERVICE_ACCOUNT.getBytes(UTF_8)));
        visitor.button("Register the credential").click();
        visitor.reads("gcs-from-a-file was registered.");
        String secret = stored("gcs-from-a-file").secret();
        assertThat(new String(Base64.getDecoder().decode(secret), UTF_8)).isEqualTo(SERVICE_ACCOUNT);
    }

    @Test
    void onlyTheChosenStoragesFieldsAreShown(Visitor visitor) {
        visitor.signedIn(ADA, "/credentials/new");
        visitor.sees(visitor.page().locator("#secret")).isHidden();
        visitor.field("Azure Blob Storage").check();
        visitor.sees(visitor.page().locator("#secret")).isVisible();
        visitor.sees(visitor.page().locator("#file")).isHidden();
        visitor.field("Google Cloud Storage").check();
        visitor.sees(visitor.page().locator("#file")).isVisible();
    }

    @Test
    void existingNameIsReplacedOnlyAfterTheQuestionAndTheSecretIsAskedForAgain(Visitor visitor) {
        String before = stored(EXISTING).secret();
        visitor.signedIn(ADA, "/credentials/new");
        fillIn(visitor, EXISTING);
        visitor.button("Register the credential").click();
        visitor.reads("A credential of this name is registered already, and nothing was changed so far");
        visitor.sees(visitor.page().locator("#secret")).hasValue("");
        visitor.reads("The secret is not kept: enter it again.");
        assertThat(visitor.source()).doesNotContain("BROWSERSIG");
        assertThat(stored(EXISTING).secret()).isEqualTo(before);
        visitor.page().locator("#secret").fill(SAS);
        visitor.page().locator("#overwrite").check();
        visitor.button("Replace the credential").click();
        visitor.reads(EXISTING + " was replaced.");
        assertThat(stored(EXISTING).secret()).isEqualTo(SAS);
    }

    @Test
    void refusedSecretIsNotInTheAnswer(Visitor visitor) {
        visitor.signedIn(ADA, "/credentials/new");
        fillIn(visitor, "not a good name");
        visitor.page().locator("#secret").fill("http://not-a-sas.example/BROWSERSIG");
        visitor.button("Register the credential").click();
        assertThat(visitor.page().locator(".invalid-feedback:visible")).hasCount(2);
        visitor.sees(visitor.field("Name")).hasValue("not a good name");
        assertThat(visitor.source()).doesNotContain("BROWSERSIG");
    }

    @Test
    void credentialIsDeletedAfterTheDialogAsked(Visitor visitor) {
        visitor.signedIn(ADA, "/credentials?q=" + EXISTING);
        visitor.link("Delete " + EXISTING).click();
        visitor.sees(visitor.dialog()).containsText("Delete " + EXISTING + "?");
        visitor.link("Keep").click();
        visitor.sees(visitor.link("Delete " + EXISTING)).isFocused();
        visitor.link("Delete " + EXISTING).click();
        visitor.button("Delete credential").click();
        visitor.reads(EXISTING + " was deleted.");
        visitor.reads("119 credentials");
        assertThat(OneSandbox.SANDBOX.data().credentials().find(EXISTING)).isEmpty();
    }

    private static void fillIn(Visitor visitor, String name) {
        visitor.field("Name").fill(name);
        visitor.field("Azure Blob Storage").check();
        visitor.page().locator("#secret").fill(SAS);
    }

    private static SandboxCredential stored(String name) {
        return OneSandbox.SANDBOX.data().credentials().find(name).orElseThrow();
    }
}
