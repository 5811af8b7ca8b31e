package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;

import com.microsoft.playwright.Page;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarsandbox.traffic.Service;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;

/** Every page and dialog that a person can come to, and how to get there. */
enum Place {
    SIGN_IN(person -> person.open("/sign-in")),
    SIGN_IN_FAILED(person -> person.open("/sign-in?failed=unavailable")),
    SIGN_IN_ENDED(person -> person.open("/sign-in?ended")),
    USAGE(person -> person.signedIn(UMA, "/usage")),
    USAGE_OF_ACCOUNT(person -> person.signedIn(ADA, "/usage?scope=account")),
    USAGE_COMPLAINT(person -> person.signedIn(ADA, "/usage?scope=user&from=yesterday")),
    USAGE_FAILED(person -> {
        person.signedIn(ADA, "/account");
        SandboxTest.SANDBOX.faults().in(Service.ARD).answer(503);
        person.open("/usage");
    }),
    KEYS(person -> person.signedIn(ADA, "/api-keys")),
    KEYS_TICKED(person -> {
        person.signedIn(ADA, "/api-keys");
        person.field("Choose beta-app").check();
        person.field("All on this page").check();
    }),
    KEYS_NONE(person -> person.signedIn(UMA, "/api-keys")),
    KEYS_NOT_FOUND(person -> person.signedIn(ADA, "/api-keys?q=" + "nowhere".repeat(20) + "&status=soon")),
    NEW_KEY(person -> person.signedIn(ADA, "/api-keys/new")),
    NEW_KEY_REFUSED(person -> {
        person.signedIn(ADA, "/api-keys/new");
        person.field("Name").fill("");
        person.field("at a time of my choice").check();
        person.button("Create the key").click();
        person.reads("Enter a name");
    }),
    NEW_KEY_WITH_ADVICE(person -> {
        person.signedIn(ADA, "/api-keys/new?name=web+map");
        person.field("Day and time in UTC").fill(saturday());
        person.field("Name").focus();
        person.reads("This end is a Saturday");
    }),
    KEY_LIMIT(person -> person.signedIn(ADA, "/api-keys/limit")),
    KEY_LIMIT_REFUSED(person -> {
        person.signedIn(ADA, "/api-keys/limit");
        person.field("Longest life in days").fill("181");
        person.button("Set the limit").click();
        person.reads("Enter a whole number from 1 to 180");
    }),
    REVEALED_KEY(person -> {
        person.signedIn(ADA, "/api-keys/new?name=tile+server");
        person.button("Create the key").click();
        person.sees(person.field("API key")).isVisible();
    }),
    REVEALED_KEY_WITH_SNIPPETS(person -> {
        person.signedIn(ADA, "/api-keys/new?name=tile+server");
        person.button("Create the key").click();
        for (String part :
                List.of("Use it: curl, Python, GDAL, QGIS", "WFS: images taken since 2019", "Python", "QGIS")) {
            person.page()
                    .getByText(part, new Page.GetByTextOptions().setExact(true))
                    .click();
        }
        person.link("Close").click();
        person.sees(person.link("Close without copying")).isVisible();
    }),
    KEY_FOUND_WITHOUT_TEXT(person -> {
        person.signedIn(ADA, "/api-keys/new?name=tile+server");
        SandboxTest.SANDBOX
                .faults()
                .in(Service.KEYS)
                .matching(request -> request.is("POST", "/api-key"))
                .truncate();
        person.button("Create the key").click();
        person.sees(person.heading("The key exists, but its text is lost")).isVisible();
    }),
    KEY_PERHAPS_CREATED(person -> {
        person.signedIn(ADA, "/api-keys/new?name=tile+server");
        SandboxTest.SANDBOX.faults().in(Service.KEYS).truncate();
        person.button("Create the key").click();
        person.sees(person.heading("The key may exist")).isVisible();
    }),
    DELETE_DIALOG(person -> {
        person.signedIn(ADA, "/api-keys?q=flood");
        person.page().locator("[data-dialog]").click();
        person.sees(person.dialog()).isVisible();
    }),
    DELETE_PAGE(person -> {
        person.signedIn(ADA, "/api-keys?q=flood");
        person.open(person.page().locator("[data-dialog]").getAttribute("href"));
    }),
    FIND_KEY(person -> {
        person.signedIn(ADA, "/api-keys/find");
        person.page().locator("summary").click();
    }),
    FIND_KEY_REFUSED(person -> find(person, "\u0007")),
    KEY_FOUND(person -> find(person, keyText(2))),
    KEY_NOT_FOUND(person -> find(person, "a-text-that-is-in-nobodys-list")),
    KEY(person -> person.signedIn(ADA, "/api-keys/key?id=5431dd15-0000-4000-8000-000000000011")),
    KEY_NOTES_REFUSED(person -> {
        person.signedIn(ADA, "/api-keys/key?id=5431dd15-0000-4000-8000-000000000002");
        person.field("Notes").fill(keyText(2));
        person.button("Save the notes").click();
        person.reads("Notes must not hold secrets.");
    }),
    WHY_401(person -> person.signedIn(ADA, "/api-keys/why-401")),
    WHY_401_OF_A_KEY(person -> person.signedIn(ADA, "/api-keys/why-401?id=5431dd15-0000-4000-8000-000000000004")),
    DELETE_MANY_MISTYPED(person -> {
        person.signedIn(ADA, "/api-keys");
        person.field("Choose beta-app").check();
        person.field("All on this page").check();
        person.button("Delete the ticked keys").click();
        person.button("Delete 12 keys").click();
        person.reads("Nothing was deleted.");
    }),
    DELETE_MANY_DIALOG(person -> {
        person.signedIn(ADA, "/api-keys");
        person.field("Choose beta-app").check();
        person.field("All on this page").check();
        person.button("Delete the ticked keys").click();
        person.sees(person.dialog()).isVisible();
    }),
    PARTLY_DELETED(person -> {
        person.signedIn(ADA, "/api-keys?q=web+map");
        SandboxTest.SANDBOX.data().keys().all().forEach(key -> SandboxTest.SANDBOX
                .keys()
                .keepForEver(key.id()));
        SandboxTest.SANDBOX
                .faults()
                .in(Service.KEYS)
                .matching(request ->
                        request.method().equals("DELETE") && request.path().contains("/id/"))
                .answer(500);
        person.field("Choose web map").first().check();
        person.field("All on this page").check();
        person.button("Delete the ticked keys").click();
        person.button("Delete 2 keys").click();
        person.sees(person.heading("2 of 2 keys are still there")).isVisible();
    }),
    GONE_KEYS(person -> {
        person.signedIn(ADA, "/api-keys?q=field");
        person.link("Delete field laptops").click();
        person.button("Delete key").click();
        person.reads("was deleted.");
        person.open("/api-keys/gone");
    }),
    GONE_KEYS_NOT_FOUND(person -> person.signedIn(ADA, "/api-keys/gone?q=" + "nowhere".repeat(20))),
    REPLACE_KEY(person -> person.signedIn(ADA, "/api-keys/replace?id=5431dd15-0000-4000-8000-000000000011")),
    REPLACE_KEY_REFUSED(person -> {
        person.signedIn(ADA, "/api-keys/replace?id=5431dd15-0000-4000-8000-000000000002");
        person.field("Name of the new key").fill("");
        person.field("at a time of my choice").check();
        person.button("Create the new key").click();
        person.reads("Enter a name");
    }),
    REPLACE_KEY_LOST(person -> {
        person.signedIn(ADA, "/api-keys/replace?id=5431dd15-0000-4000-8000-000000000003");
        SandboxTest.SANDBOX
                .faults()
                .in(Service.KEYS)
                .matching(request -> request.is("POST", "/api-key"))
                .truncate();
        person.button("Create the new key").click();
        person.reads("its text is lost");
    }),
    REPLACING_KEY(person -> {
        person.signedIn(ADA, "/api-keys/replace?id=5431dd15-0000-4000-8000-000000000001");
        // The portal knows it from an earlier visit, although the sandbox has begun anew.
        if (person.button("Create the new key").count() > 0) {
            person.button("Create the new key").click();
            person.sees(person.field("API key")).isVisible();
        }
        person.open("/api-keys/replace?id=5431dd15-0000-4000-8000-000000000001");
    }),
    CREDENTIALS(person -> person.signedIn(ADA, "/credentials")),
    CREDENTIALS_NOT_FOUND(
            person -> person.signedIn(ADA, "/credentials?name=" + "no.name".repeat(10) + "&q=" + "nowhere".repeat(20))),
    CREDENTIALS_FAILED(person -> {
        person.signedIn(ADA, "/credentials");
        SandboxTest.SANDBOX.faults().in(Service.ARD).answer(503);
        person.open("/credentials");
    }),
    GONE_CREDENTIALS(person -> {
        person.signedIn(ADA, "/credentials");
        SandboxTest.SANDBOX.data().credentials().remove("azure-archive-001");
        person.open("/credentials?status=gone");
    }),
    CATALOGUE(person -> {
        person.signedIn(ADA, "/credentials");
        person.open("/catalogue?name=azure-archive-001");
    }),
    CREDENTIAL(person -> person.signedIn(ADA, "/credentials/azure-archive-001")),
    CREDENTIAL_NOTED(person -> {
        person.signedIn(ADA, "/credentials/gcs-team_b-003");
        person.field("Provider").selectOption("Google Cloud Storage");
        person.field("Ends on").fill("2026-12-05");
        person.field("Notes").fill("kept in the vault ".repeat(10));
        person.button("Save the notes").click();
        person.reads("Noted by hand by");
        person.page().getByText("JSON, Google Cloud Storage").click();
    }),
    CREDENTIAL_NOTE_REFUSED(person -> {
        person.signedIn(ADA, "/credentials/azure-QA-004");
        person.field("Notes").fill("https://store.example/c?sig=abc");
        person.button("Save the notes").click();
        person.reads("Notes must not hold secrets.");
    }),
    CREDENTIAL_GONE(person -> {
        person.signedIn(ADA, "/credentials/azure-north-002");
        SandboxTest.SANDBOX.data().credentials().remove("azure-north-002");
        person.open("/credentials/azure-north-002");
        person.reads("Found gone on");
    }),
    CREDENTIAL_REMEMBERED(person -> {
        person.expecting(503).signedIn(ADA, "/credentials/azure-north-008");
        SandboxTest.SANDBOX.faults().in(Service.ARD).answer(503);
        person.open("/credentials/azure-north-008");
        person.reads("it last heard of this credential on");
    }),
    NEW_CREDENTIAL(person -> {
        person.signedIn(ADA, "/credentials/new");
        person.field("Google Cloud Storage").check();
    }),
    NEW_CREDENTIAL_CHECKED(person -> {
        person.signedIn(ADA, "/credentials/new?name=of-a-place&follows=azure-north-002");
        person.field("Azure Blob Storage").check();
        person.page().locator("#secret").fill(SampleSas.url("north", "PLACE"));
        person.reads("What was found in the secret");
    }),
    NEW_CREDENTIAL_REFUSED(person -> {
        person.signedIn(ADA, "/credentials/new?name=no+name");
        person.field("Azure Blob Storage").check();
        person.page().locator("#secret").fill("http://store.example/box");
        person.button("Register the credential").click();
        person.reads("A name has no spaces.");
    }),
    REPLACE_CREDENTIAL_ASKED(person -> {
        person.signedIn(ADA, "/credentials/new?provider=azure");
        person.field("Name").fill("azure-archive-001");
        person.page().locator("#secret").fill(SampleSas.url("north", "PLACE"));
        person.button("Register the credential").click();
        person.reads("Compare both below");
    }),
    REPLACE_CREDENTIAL(person -> person.signedIn(ADA, "/credentials/new?name=azure-archive-001")),
    DELETE_CREDENTIAL(person -> person.signedIn(ADA, "/credentials/azure-archive-001/delete")),
    ROLLOVER(person -> person.signedIn(ADA, "/credentials/azure-north-002/next")),
    ROLLOVER_REFUSED(person -> {
        person.signedIn(ADA, "/credentials/azure-north-002/next");
        person.field("Or choose one that is registered already").fill("no such name");
        person.button("Use this one").click();
        person.reads("No credential that can be managed here");
    }),
    ROLLOVER_IN_HAND(person -> {
        person.signedIn(ADA, "/credentials/azure-mirror-005/next");
        // The portal knows it from an earlier visit, although the sandbox has begun anew.
        if (person.button("Give up the rollover").count() == 0) {
            person.field("Or choose one that is registered already").fill("azure-north-110");
            person.button("Use this one").click();
            person.button("People have been told").click();
        }
        person.reads("Not before");
    }),
    DELETE_CREDENTIAL_MISTYPED(person -> {
        person.signedIn(ADA, "/credentials/azure-archive-001");
        person.link("Delete").click();
        person.field("To go on, type the name azure-archive-001").fill("archive");
        person.button("Delete credential").click();
        person.sees(person.dialog()).containsText("Nothing was deleted.");
    }),
    MONITORS(person -> person.signedIn(ADA, "/monitors")),
    AUDIT(person -> person.signedIn(ADA, "/audit")),
    AUDIT_COMPLAINT(person -> person.signedIn(ADA, "/audit?q=ada&from=yesterday")),
    ACCOUNT(person -> person.signedIn(ADA, "/account")),
    FORBIDDEN(person -> person.expecting(403).signedIn(UMA, "/credentials")),
    NOT_THERE(person -> person.expecting(404).signedIn(ADA, "/nowhere"));

    private final Consumer<Person> way;

    private static String keyText(int number) {
        return SandboxTest.SANDBOX.data().keys().all().get(number - 1).text();
    }

    private static void find(Person person, String text) {
        person.signedIn(ADA, "/api-keys/find");
        person.field("API key, fingerprint or last four characters").fill(text);
        person.button("Find the key").click();
        person.sees(person.page().locator(".panel, .invalid-feedback").first()).isVisible();
    }

    Place(Consumer<Person> way) {
        this.way = way;
    }

    private static String saturday() {
        return LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.SATURDAY)) + "T10:00";
    }

    void enter(Person person) {
        way.accept(person);
        person.sees(person.page().locator("h1").first()).isVisible();
    }
}
