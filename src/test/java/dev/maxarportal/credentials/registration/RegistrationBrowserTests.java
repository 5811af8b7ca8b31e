package dev.maxarportal.credentials.registration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.maxarportal.Person.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.credentials.SampleGoogleKey;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarsandbox.data.SandboxCredential;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@BrowserTest
class RegistrationBrowserTests {

    private static final String MARK = "BROWSERSIG";
    private static final String SAS = SampleSas.url("north", MARK);
    private static final String KEY = SampleGoogleKey.json();
    private static final String EXISTING = "azure-archive-001";

    @Test
    void azureAddressIsRegisteredAndItsSecretIsInNoPageAfterwards(Person person) {
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, "from-a-browser");
        person.button("Register the credential").click();
        person.reads("from-a-browser was registered.");
        person.isAt("/credentials/from-a-browser");
        assertThat(stored("from-a-browser").secret()).isEqualTo(SAS);
        assertThat(person.source()).doesNotContain(MARK);
        person.page().goBack();
        person.sees(person.page().locator("#secret")).hasValue("");
    }

    @Test
    void googleKeyFileIsRegisteredInBase64(Person person) {
        person.signedIn(ADA, "/credentials/new?name=gcs-from-a-file");
        person.field("Google Cloud Storage").check();
        person.field("Google key file").setInputFiles(file());
        person.reads("What was found in the secret");
        person.button("Register the credential").click();
        person.reads("gcs-from-a-file was registered.");
        String secret = stored("gcs-from-a-file").secret();
        assertThat(new String(Base64.getDecoder().decode(secret), UTF_8)).contains("example-project");
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
    void whatWasPastedIsToldAtOnceAndNothingIsWritten(Person person) {
        person.signedIn(ADA, "/credentials/new?name=only-looked-at");
        person.field("Azure Blob Storage").check();
        person.sees(person.page().locator("#found")).isHidden();
        person.page().locator("#secret").fill(SAS);
        person.sees(person.heading("What was found in the secret")).isVisible();
        person.sees(person.page().locator("#secret")).hasValue(SAS);
        assertThat(person.source()).doesNotContain(MARK);
        person.page().locator("#secret").fill("");
        person.sees(person.page().locator("#found")).isHidden();
        assertThat(SandboxTest.SANDBOX.data().credentials().find("only-looked-at"))
                .isEmpty();
    }

    @Test
    void existingNameIsReplacedOnlyAfterItWasTypedAndTheSecretStaysInItsField(Person person) {
        String before = stored(EXISTING).secret();
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, EXISTING);
        person.button("Register the credential").click();
        person.reads("A credential of this name is registered already, and nothing was changed so far");
        person.sees(person.page().locator("#asked")).isFocused();
        person.sees(person.page().locator("#secret")).hasValue(SAS);
        person.sees(person.main()).not().containsText("The secret is not kept");
        person.button("Replace the credential").click();
        person.reads("Type " + EXISTING + ", as it stands here.");
        person.sees(person.page().locator("#confirm")).isFocused();
        assertThat(person.source()).doesNotContain(MARK);
        assertThat(stored(EXISTING).secret()).isEqualTo(before);
        person.page().locator("#confirm").fill(EXISTING);
        person.button("Replace the credential").click();
        person.reads(EXISTING + " was replaced.");
        assertThat(stored(EXISTING).secret()).isEqualTo(SAS);
    }

    @Test
    void keyFileStaysChosenWhileTheQuestionIsAsked(Person person) {
        person.signedIn(ADA, "/credentials/new?provider=gcs");
        String name = SandboxTest.SANDBOX.data().credentials().all().get(2).id();
        person.field("Name").fill(name);
        person.field("Google key file").setInputFiles(file());
        person.button("Register the credential").click();
        person.page().locator("#confirm").fill(name);
        person.button("Replace the credential").click();
        person.reads(name + " was replaced.");
    }

    @Test
    void changeByAnotherAdministratorStopsTheReplacement(Person person) {
        person.signedIn(ADA, "/credentials/new?name=" + EXISTING + "&provider=azure");
        person.page().locator("#secret").fill(SAS);
        person.page().locator("#confirm").fill(EXISTING);
        SandboxTest.SANDBOX
                .data()
                .credentials()
                .put(new SandboxCredential(
                        EXISTING, "another", "of Bob", stored(EXISTING).created(), Instant.now()));
        person.button("Replace the credential").click();
        person.reads(EXISTING + " was changed meanwhile");
        person.reads("of Bob");
        person.sees(person.page().locator("#confirm")).hasValue("");
        assertThat(stored(EXISTING).secret()).isEqualTo("another");
        person.page().locator("#confirm").fill(EXISTING);
        person.button("Replace the credential").click();
        person.reads(EXISTING + " was replaced.");
    }

    @Test
    void refusedFieldsEmptyTheSecretAndKeepTheRest(Person person) {
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, "not a good name");
        person.field("Description (optional)").fill("mine");
        person.page().locator("#secret").fill("http://not-a-sas.example/" + MARK);
        person.button("Register the credential").click();
        assertThat(person.page().locator(".invalid-feedback:visible")).hasCount(2);
        person.sees(person.field("Name")).hasValue("not a good name");
        person.sees(person.field("Description (optional)")).hasValue("mine");
        person.sees(person.page().locator("#secret")).hasValue("");
        person.reads("The secret is not kept: enter it again.");
        assertThat(person.source()).doesNotContain(MARK);
    }

    @Test
    void nothingIsLostWhenThePortalDoesNotAnswer(Person person) {
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, "through-a-tunnel");
        person.expectingLostAnswers().page().route("**/credentials", Route::abort);
        person.button("Register the credential").click();
        person.reads("The portal did not answer. Nothing that you entered is lost here.");
        person.sees(person.page().locator("#secret")).hasValue(SAS);
        person.page().unroute("**/credentials");
        person.button("Register the credential").click();
        person.reads("through-a-tunnel was registered.");
    }

    @Test
    void doubleClickRegistersOnce(Person person) {
        person.signedIn(ADA, "/credentials/new");
        fillIn(person, "clicked-twice");
        AtomicInteger sent = new AtomicInteger();
        person.page().onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/credentials")) {
                sent.incrementAndGet();
            }
        });
        person.button("Register the credential").dblclick();
        person.reads("clicked-twice was registered.");
        assertThat(sent).hasValue(1);
    }

    @Test
    void formComesBackAfterASignInThatEndedUnderIt(Person person) {
        person.signIn(ADA, "/credentials/new?name=interrupted&follows=azure-north-002");
        fillIn(person, "interrupted");
        person.browser().clearCookies();
        person.button("Register the credential").click();
        person.link("Sign in with Maxar").click();
        person.enterPassword(ADA, "sandbox");
        person.sees(person.field("Name")).hasValue("interrupted");
        person.reads("This credential takes the place of azure-north-002");
        assertThat(person.source() + person.page().url()).doesNotContain(MARK);
    }

    private static void fillIn(Person person, String name) {
        person.field("Name").fill(name);
        person.field("Azure Blob Storage").check();
        person.page().locator("#secret").fill(SAS);
    }

    private static FilePayload file() {
        return new FilePayload("key.json", "application/json", KEY.getBytes(UTF_8));
    }

    private static SandboxCredential stored(String name) {
        return SandboxTest.SANDBOX.data().credentials().find(name).orElseThrow();
    }
}
