package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;

import com.microsoft.playwright.Page;
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
    USAGE_OF_ACCOUNT_WITH_ALL_PANELS(person -> {
        person.signedIn(ADA, "/usage?scope=account");
        person.sees(person.page().locator("#trend.is-drawn canvas")).isVisible();
        person.sees(person.page().locator("[aria-busy=true]")).hasCount(0);
    }),
    USAGE_TREND(person -> person.signedIn(ADA, "/usage/trend?scope=account&from=2025-01-15&to=2026-02-20")),
    USAGE_TREND_WITH_A_GAP(person -> {
        person.signedIn(ADA, "/account");
        SandboxTest.SANDBOX
                .faults()
                .in(Service.ARD)
                .matching(request -> request.toString().contains("2024-10-16"))
                .answer(500);
        person.open("/usage/trend?scope=account&from=2024-09-20&to=2024-10-16");
        person.reads("1 of 5 weeks could not be read.");
    }),
    USAGE_TREND_COMPLAINT(person -> person.signedIn(ADA, "/usage/trend?scope=user")),
    USAGE_USERS(person -> person.signedIn(ADA, "/usage/users?scope=account&from=2026-03-01&to=2026-03-31")),
    USAGE_USERS_NOT_FOUND(person -> person.signedIn(ADA, "/usage/users?scope=account&q=" + "nowhere".repeat(20))),
    USAGE_USERS_COMPLAINT(person -> person.signedIn(ADA, "/usage/users?from=yesterday")),
    USAGE_COMPLAINT(person -> person.signedIn(ADA, "/usage?scope=user&from=yesterday")),
    USAGE_WHAT_IF(person -> person.signedIn(ADA, "/usage?scope=account&category=fresh&area=2000000")),
    USAGE_WHAT_IF_COMPLAINT(person -> person.signedIn(ADA, "/usage?category=fresh&area=much")),
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
    CREDENTIALS_FAILED(CredentialPlaces::failed),
    GONE_CREDENTIALS(CredentialPlaces::goneOnes),
    CATALOGUE(CredentialPlaces::catalogue),
    CREDENTIAL(person -> person.signedIn(ADA, "/credentials/azure-archive-001")),
    CREDENTIAL_NOTED(CredentialPlaces::noted),
    CREDENTIAL_NOTE_REFUSED(CredentialPlaces::noteRefused),
    CREDENTIAL_GONE(CredentialPlaces::gone),
    CREDENTIAL_REMEMBERED(CredentialPlaces::remembered),
    NEW_CREDENTIAL(CredentialPlaces::forGoogle),
    NEW_CREDENTIAL_CHECKED(CredentialPlaces::checked),
    NEW_CREDENTIAL_REFUSED(CredentialPlaces::refused),
    REPLACE_CREDENTIAL_ASKED(CredentialPlaces::replacementAsked),
    REPLACE_CREDENTIAL(person -> person.signedIn(ADA, "/credentials/new?name=azure-archive-001")),
    DELETE_CREDENTIAL(person -> person.signedIn(ADA, "/credentials/azure-archive-001/delete")),
    ROLLOVER(person -> person.signedIn(ADA, "/credentials/azure-north-002/next")),
    ROLLOVER_REFUSED(CredentialPlaces::rolloverRefused),
    ROLLOVER_IN_HAND(CredentialPlaces::rolloverInHand),
    DELETE_CREDENTIAL_MISTYPED(CredentialPlaces::deletionMistyped),
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
