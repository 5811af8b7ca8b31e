package dev.maxarportal;

import static dev.maxarportal.Visitor.ADA;
import static dev.maxarportal.Visitor.UMA;

import dev.maxarsandbox.OneSandbox;
import dev.maxarsandbox.traffic.Service;
import java.util.function.Consumer;

/** Every page and dialog that a person can come to, and how to get there. */
enum Place {
    SIGN_IN(visitor -> visitor.open("/sign-in")),
    SIGN_IN_FAILED(visitor -> visitor.open("/sign-in?failed=unavailable")),
    SIGN_IN_ENDED(visitor -> visitor.open("/sign-in?ended")),
    USAGE(visitor -> visitor.signedIn(UMA, "/usage")),
    USAGE_OF_ACCOUNT(visitor -> visitor.signedIn(ADA, "/usage?scope=account")),
    USAGE_COMPLAINT(visitor -> visitor.signedIn(ADA, "/usage?scope=user&from=yesterday")),
    USAGE_FAILED(visitor -> {
        visitor.signedIn(ADA, "/account");
        OneSandbox.SANDBOX.faults().in(Service.ARD).answer(503);
        visitor.open("/usage");
    }),
    KEYS(visitor -> visitor.signedIn(ADA, "/api-keys")),
    KEYS_TICKED(visitor -> {
        visitor.signedIn(ADA, "/api-keys");
        visitor.field("Choose beta-app").check();
        visitor.field("All on this page").check();
    }),
    KEYS_NONE(visitor -> visitor.signedIn(UMA, "/api-keys")),
    KEYS_NOT_FOUND(visitor -> visitor.signedIn(ADA, "/api-keys?q=nowhere&status=soon")),
    NEW_KEY(visitor -> visitor.signedIn(ADA, "/api-keys/new")),
    NEW_KEY_REFUSED(visitor -> {
        visitor.signedIn(ADA, "/api-keys/new");
        visitor.field("at a time of my choice").check();
        visitor.button("Create the key").click();
        visitor.reads("Enter a name");
    }),
    REVEALED_KEY(visitor -> {
        visitor.signedIn(ADA, "/api-keys/new?name=tile+server");
        visitor.button("Create the key").click();
        visitor.sees(visitor.field("API key")).isVisible();
    }),
    DELETE_DIALOG(visitor -> {
        visitor.signedIn(ADA, "/api-keys?q=flood");
        visitor.page().locator("[data-dialog]").click();
        visitor.sees(visitor.dialog()).isVisible();
    }),
    DELETE_PAGE(visitor -> {
        visitor.signedIn(ADA, "/api-keys?q=flood");
        visitor.open(visitor.page().locator("[data-dialog]").getAttribute("href"));
    }),
    CREDENTIALS(visitor -> visitor.signedIn(ADA, "/credentials")),
    CREDENTIAL(visitor -> visitor.signedIn(ADA, "/credentials/azure-archive-001")),
    NEW_CREDENTIAL(visitor -> {
        visitor.signedIn(ADA, "/credentials/new");
        visitor.field("Google Cloud Storage").check();
    }),
    REPLACE_CREDENTIAL(visitor -> visitor.signedIn(ADA, "/credentials/new?name=azure-archive-001")),
    DELETE_CREDENTIAL(visitor -> visitor.signedIn(ADA, "/credentials/azure-archive-001/delete")),
    MONITORS(visitor -> visitor.signedIn(ADA, "/monitors")),
    ACCOUNT(visitor -> visitor.signedIn(ADA, "/account")),
    FORBIDDEN(visitor -> visitor.expecting(403).signedIn(UMA, "/credentials")),
    NOT_THERE(visitor -> visitor.expecting(404).signedIn(ADA, "/nowhere"));

    private final Consumer<Visitor> way;

    Place(Consumer<Visitor> way) {
        this.way = way;
    }

    void enter(Visitor visitor) {
        way.accept(visitor);
        visitor.sees(visitor.page().locator("h1").first()).isVisible();
    }
}
