package dev.maxarportal.credentials.detail;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.audit.Actor;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.CredentialMemory;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SomeFacts;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CredentialPageTests extends CredentialsPages {

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private CredentialMemory memory;

    @Autowired
    private AuditTrail trail;

    @Test
    void factsOfASignatureAreInWords() {
        Page page = known("page-azure", SomeFacts.azure(Instant.now().plus(Duration.ofHours(12 * 24 + 1))));
        assertThat(page.words())
                .contains(
                        "State Expires soon",
                        "(in 12 days)",
                        "Read from the secret",
                        "Storage account examplestore",
                        "Container north",
                        "Rights create (c), write (w), list (l), Q",
                        "Valid from 1 Jul 2022, 08:00 UTC",
                        "Fingerprint 0a1b2c3d",
                        "Registered by Rita Registrar on 1 Jul 2022, 08:00 UTC",
                        "Agreed to " + SomeFacts.MESSAGE,
                        "Description made for tests",
                        "\"container\": \"north\"")
                .doesNotContain("Only a note.", "Changed elsewhere", "google");
        assertThat(page.html()).doesNotContain("name=\"endsOn\"", "name=\"provider\"");
    }

    @Test
    void keyOfGoogleNeverTellsItsEndSoThatItCanBeNoted() {
        Page page = known("page-google", SomeFacts.google());
        assertThat(page.words())
                .contains(
                        "State End unknown",
                        "Ends not known to this portal A Google key does not tell it, and nobody has noted it.",
                        "Provider Google Cloud Storage",
                        "Project example-3",
                        "Client e-mail writer@example-3.example",
                        "Key id key-id-of-google",
                        "\"bucket\": \"YOUR-BUCKET\"")
                .doesNotContain("azure_blob_storage");
        assertThat(page.html()).contains("name=\"endsOn\"").doesNotContain("name=\"provider\"");
    }

    @Test
    void secretThatWasChangedElsewhereIsNotTakenForTheOneThatWasRegistered() {
        Page page = known("page-changed", SomeFacts.changedSince(SomeFacts.azure(Instant.now())));
        assertThat(page.words())
                .contains(
                        "Changed elsewhere since. Maxar dates its last change 1 Jul 2022, 08:00 UTC",
                        "State End unknown",
                        "Container north",
                        "\"container\": \"YOUR-CONTAINER\"");
        assertThat(page.html()).contains("name=\"endsOn\"", "name=\"provider\"");
    }

    @Test
    void secretThatWasRegisteredElsewhereIsNotKnown() {
        registered("page-elsewhere", "");
        Page page = open("page-elsewhere");
        assertThat(page.words())
                .contains(
                        "Secret not known to this portal",
                        "The secret was registered elsewhere, and nobody has noted it.",
                        "Python, Azure Blob Storage",
                        "Python, Google Cloud Storage",
                        "Maxar does not tell which orders use a credential, nor when it was last used.");
        assertThat(page.html())
                .contains("/credentials/page-elsewhere/next\"", "/credentials/new?name=page-elsewhere\"")
                .contains("/credentials/page-elsewhere/delete\"");
    }

    @Test
    void whatMaxarNoLongerHasIsRememberedWithItsFactsAndOffered() {
        known("page-gone", SomeFacts.azure(null));
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/page-gone")).atPriority(1).willReturn(failure(404, "Not Found")));
        Page gone = open("page-gone");
        assertThat(gone.words())
                .contains("State Gone Found gone on", "deleted elsewhere", "Container north", "Register it anew");
        assertThat(gone.html())
                .contains("/credentials/new?name=page-gone&amp;provider=azure&amp;description=made%20for%20tests\"")
                .doesNotContain(
                        "<form method=\"post\" action=\"/credentials/page-gone", "/page-gone/delete", "/next\"");
        memory.deleted(SignedIn.ACCOUNT, "page-gone", "Della Deleter", Instant.parse("2026-03-10T12:00:00Z"));
        assertThat(open("page-gone").words()).contains("Deleted here by Della Deleter on 10 Mar 2026, 12:00 UTC");
    }

    @Test
    void whatNobodyEverHadIsNotThere() {
        assertThat(asked("page-never")).hasStatus(404);
    }

    @Test
    void whatIsRememberedIsShownWhileMaxarCannotBeAsked() {
        known("page-outage", SomeFacts.azure(null));
        ARD.stubFor(get(urlPathMatching(".*")).atPriority(1).willReturn(failure(400, "No")));
        Page page = open("page-outage");
        assertThat(page.words())
                .contains("Try again", "it last heard of this credential on", "Container north")
                .doesNotContain("Register the next one");
        assertThat(page.html()).doesNotContain("/page-outage/delete");
        assertThat(open("page-never-seen").words())
                .contains("page-never-seen", "Try again")
                .doesNotContain("In an order");
    }

    @Test
    void historyTellsWhatWasDoneToThisOneAndWhatItCannotKnow() {
        Actor ada = new Actor("id", "Ada Admin", SignedIn.ACCOUNT);
        Actor stranger = new Actor("id", "Stella Stranger", "another-account");
        trail.record(ada, AuditAction.CREDENTIAL_REPLACED, AuditResult.FAILED, "page-history", "Maxar said <no>");
        trail.record(ada, AuditAction.CREDENTIAL_REPLACED, AuditResult.DONE, "page-history-2", "Another one");
        trail.record(ada, AuditAction.KEY_DELETED, AuditResult.DONE, "page-history", "A key");
        trail.record(stranger, AuditAction.CREDENTIAL_REPLACED, AuditResult.DONE, "page-history", "");
        registered("page-history", "");
        Page page = open("page-history");
        assertThat(page.rows())
                .singleElement()
                .asString()
                .contains("Ada Admin", "Credential replacement", "Failed", "Maxar said <no>");
        assertThat(page.words()).contains("in the last 400 days. Changes that were made elsewhere are not in it.");
    }

    /** The pool has ten connections. */
    @Test
    void lookingOftenUsesUpNothing() {
        registered("page-often", "");
        for (int visit = 0; visit < 25; visit++) {
            open("page-often");
        }
    }

    @Test
    void wordsFromMaxarDoNotBecomePartOfThePage() {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/page-words")).willReturn(okJson("""
                        {"registered_credentials":{"credentials_id":"page-words",
                         "description":"<script>alert(1)</script>","created":"<b>","modified":null}}""")));
        assertThat(open("page-words").html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "“<b>”");
    }

    private Page known(String name, RegisteredSecret secret) {
        secrets.keep(SignedIn.ACCOUNT, name, secret);
        registered(name, "made for tests");
        open(name);
        return open(name);
    }

    private Page open(String name) {
        return Page.of(asked(name));
    }

    private MvcTestResult asked(String name) {
        return portal.get().uri("/credentials/" + name).with(SignedIn.admin()).exchange();
    }
}
