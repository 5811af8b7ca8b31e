package dev.maxarportal;

import static dev.maxarportal.Person.ADA;

import dev.maxarportal.credentials.SampleSas;
import dev.maxarsandbox.traffic.Service;

/** The ways to those pages of storage credentials that take more than their address. */
final class CredentialPlaces {

    private CredentialPlaces() {}

    static void failed(Person person) {
        person.signedIn(ADA, "/credentials");
        SandboxTest.SANDBOX.faults().in(Service.ARD).answer(503);
        person.open("/credentials");
    }

    static void goneOnes(Person person) {
        person.signedIn(ADA, "/credentials");
        SandboxTest.SANDBOX.data().credentials().remove("azure-archive-001");
        person.open("/credentials?status=gone");
    }

    static void catalogue(Person person) {
        person.signedIn(ADA, "/credentials");
        person.open("/catalogue?name=azure-archive-001");
    }

    static void noted(Person person) {
        person.signedIn(ADA, "/credentials/gcs-team_b-003");
        person.field("Provider").selectOption("Google Cloud Storage");
        person.field("Ends on").fill("2026-12-05");
        person.field("Notes").fill("kept in the vault ".repeat(10));
        person.button("Save the notes").click();
        person.reads("Noted by hand by");
        person.page().getByText("JSON, Google Cloud Storage").click();
    }

    static void noteRefused(Person person) {
        person.signedIn(ADA, "/credentials/azure-QA-004");
        person.field("Notes").fill("https://store.example/c?sig=abc");
        person.button("Save the notes").click();
        person.reads("Notes must not hold secrets.");
    }

    static void gone(Person person) {
        person.signedIn(ADA, "/credentials/azure-north-002");
        SandboxTest.SANDBOX.data().credentials().remove("azure-north-002");
        person.open("/credentials/azure-north-002");
        person.reads("Found gone on");
    }

    static void remembered(Person person) {
        person.expecting(503).signedIn(ADA, "/credentials/azure-north-008");
        SandboxTest.SANDBOX.faults().in(Service.ARD).answer(503);
        person.open("/credentials/azure-north-008");
        person.reads("it last heard of this credential on");
    }

    static void forGoogle(Person person) {
        person.signedIn(ADA, "/credentials/new");
        person.field("Google Cloud Storage").check();
    }

    static void checked(Person person) {
        person.signedIn(ADA, "/credentials/new?name=of-a-place&follows=azure-north-002");
        person.field("Azure Blob Storage").check();
        person.page().locator("#secret").fill(SampleSas.url("north", "PLACE"));
        person.reads("What was found in the secret");
    }

    static void refused(Person person) {
        person.signedIn(ADA, "/credentials/new?name=no+name");
        person.field("Azure Blob Storage").check();
        person.page().locator("#secret").fill("http://store.example/box");
        person.button("Register the credential").click();
        person.reads("A name has no spaces.");
    }

    static void replacementAsked(Person person) {
        person.signedIn(ADA, "/credentials/new?provider=azure");
        person.field("Name").fill("azure-archive-001");
        person.page().locator("#secret").fill(SampleSas.url("north", "PLACE"));
        person.button("Register the credential").click();
        person.reads("Compare both below");
    }

    static void rolloverRefused(Person person) {
        person.signedIn(ADA, "/credentials/azure-north-002/next");
        person.field("Or choose one that is registered already").fill("no such name");
        person.button("Use this one").click();
        person.reads("No credential that can be managed here");
    }

    static void rolloverInHand(Person person) {
        person.signedIn(ADA, "/credentials/azure-mirror-005/next");
        // The portal knows it from an earlier visit, although the sandbox has begun anew.
        if (person.button("Give up the rollover").count() == 0) {
            person.field("Or choose one that is registered already").fill("azure-north-110");
            person.button("Use this one").click();
            person.button("People have been told").click();
        }
        person.reads("Not before");
    }

    static void deletionMistyped(Person person) {
        person.signedIn(ADA, "/credentials/azure-archive-001");
        person.link("Delete").click();
        person.field("To go on, type the name azure-archive-001").fill("archive");
        person.button("Delete credential").click();
        person.sees(person.dialog()).containsText("Nothing was deleted.");
    }
}
