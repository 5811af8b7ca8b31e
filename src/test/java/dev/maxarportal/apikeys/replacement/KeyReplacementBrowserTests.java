package dev.maxarportal.apikeys.replacement;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.MaxarSandbox;
import dev.maxarsandbox.data.SandboxKey;
import dev.maxarsandbox.traffic.Service;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key is replaced from the first click to the last, also when something comes in between. */
@BrowserTest
class KeyReplacementBrowserTests {

    /** The sandbox's own id of beta-app. */
    private static final String OLD = "5431dd15-0000-4000-8000-000000000001";

    private final MaxarSandbox sandbox = SandboxTest.SANDBOX;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingIsUnderWay() {
        database.sql("DELETE FROM key_replacement").update();
        database.sql("DELETE FROM key_note").update();
    }

    @Test
    void plannedReplacementGoesFromTheNewKeyOverTheChecklistToTheEndOfTheOld(Person person) {
        String text = made(person);
        database.sql("""
                        INSERT INTO key_note (person, key_id, owner, used_in, note, changed_at)
                        SELECT person, old_key, '', 'tile server', '', started_at FROM key_replacement""").update();
        close(person);
        person.isAt("/api-keys/replace?id=" + OLD);
        assertThat(person.source()).doesNotContain(text);
        person.sees(person.heading("Replacing “beta-app”")).isVisible();
        person.reads("0 of 1 place has the new key.");
        person.field("tile server").check();
        person.button("Save").click();
        person.reads("1 of 1 place has the new key.");
        assertThat(names()).contains("beta-app", "beta-app-2");
        person.link("Retire the old key").click();
        person.sees(person.dialog()).containsText("beta-app");
        person.button("Delete key").click();
        person.reads("“beta-app” was deleted.");
        assertThat(names()).contains("beta-app-2").doesNotContain("beta-app");
        person.open("/api-keys/replace?id=" + OLD);
        person.reads("The replacement is finished.");
    }

    @Test
    void newKeyHasTheOldDescriptionAndNeverShowsItsTextAgain(Person person) {
        String text = made(person);
        assertThat(key("beta-app-2").body()).containsEntry("description", "beta version of app-01");
        person.page().reload();
        person.sees(person.heading("Replacing “beta-app”")).isVisible();
        assertThat(person.source()).doesNotContain(text);
        person.page().goBack();
        assertThat(person.source()).doesNotContain(text);
        assertThat(creations()).isOne();
    }

    @Test
    void signOutBetweenTheTwoKeysKeepsThePlace(Person person) {
        made(person);
        close(person);
        person.button("Sign out").click();
        person.reads("You are signed out.");
        person.browser().clearCookies();
        person.signIn(ADA, "/api-keys/replace?id=" + OLD);
        person.sees(person.heading("Replacing “beta-app”")).isVisible();
        person.sees(person.link("Retire the old key")).isVisible();
    }

    @Test
    void signInThatEndsUnderTheFormBringsItBackFilledIn(Person person) {
        person.signIn(ADA, "/api-keys/replace?id=" + OLD);
        person.field("Name of the new key").fill("of my own");
        person.field("It leaked: delete the old key first").check();
        // The advice that scripts ask for is a request of its own and must be over before the sign-in ends.
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
        person.page().waitForResponse("**/api-keys/new", () -> person.field("in 7 days")
                .check());
        sandbox.expireAccessTokens();
        sandbox.revokeRefreshTokens();
        person.button("Delete the old key and create a new one").click();
        person.reads("Your sign-in has ended.");
        assertThat(names()).contains("beta-app").doesNotContain("of my own");
        person.link("Sign in with Maxar").click();
        person.sees(person.field("Name of the new key")).hasValue("of my own");
        person.sees(person.field("It leaked: delete the old key first")).isChecked();
        person.sees(person.field("in 7 days")).isChecked();
    }

    @Test
    void leakedKeyThatCannotBeDeletedMakesNoNewOne(Person person) {
        sandbox.faults()
                .in(Service.KEYS)
                .matching(request -> request.is("DELETE", "/id/"))
                .answer(500);
        person.signedIn(ADA, "/api-keys/replace?id=" + OLD);
        person.field("It leaked: delete the old key first").check();
        person.button("Delete the old key and create a new one").click();
        person.reads("“beta-app” was not deleted. So no new key was made.");
        person.sees(person.field("It leaked: delete the old key first")).isChecked();
        assertThat(creations()).isZero();
    }

    @Test
    void leakedKeyIsGoneBeforeTheNewOneIsShown(Person person) {
        person.signedIn(ADA, "/api-keys/replace?id=" + OLD);
        person.field("It leaked: delete the old key first").check();
        person.button("Delete the old key and create a new one").click();
        person.sees(person.field("API key")).isVisible();
        assertThat(names()).contains("beta-app-2").doesNotContain("beta-app");
        List<String> methods = sandbox.traffic().of(Service.KEYS).stream()
                .map(request -> request.method())
                .filter(method -> !method.equals("GET"))
                .toList();
        assertThat(methods).containsExactly("DELETE", "POST");
    }

    @Test
    void lostAnswerIsFoundAgainAndMendedByAnotherKey(Person person) {
        person.signedIn(ADA, "/api-keys/replace?id=" + OLD);
        sandbox.faults()
                .in(Service.KEYS)
                .matching(request -> request.is("POST", "/api-key"))
                .next(1)
                .truncate();
        person.button("Create the new key").click();
        person.reads("The new key may be there, but its text is lost.");
        person.link("Delete beta-app-2").click();
        person.button("Delete key").click();
        person.reads("“beta-app-2” was deleted.");
        person.open("/api-keys/replace?id=" + OLD);
        person.reads("but your list has no key called “beta-app-2”.");
        person.button("Create the new key").click();
        person.sees(person.field("API key")).isVisible();
        assertThat(names()).contains("beta-app", "beta-app-2").hasSize(13);
    }

    @Test
    void withoutScriptsTheReplacementGoesAsWell(Person somebody) {
        Person person = somebody.withoutScripts();
        made(person);
        person.link("Close").click();
        person.isAt("/api-keys/replace?id=" + OLD);
        person.reads("No places were noted.");
        person.button("Stop replacing, keep both keys").click();
        person.reads("No key was changed.");
        assertThat(names()).contains("beta-app", "beta-app-2");
    }

    @Test
    void namesWithMarkupStayText(Person person) {
        person.signedIn(
                ADA, "/api-keys/replace?id=" + key("<script>alert(1)</script>").id());
        person.sees(person.field("Name of the new key")).hasValue("<script>alert(1)</script>-2");
        person.button("Create the new key").click();
        close(person);
        person.sees(person.heading("Replacing “<script>alert(1)</script>”")).isVisible();
    }

    private String made(Person person) {
        person.signedIn(ADA, "/api-keys/replace?id=" + OLD);
        person.sees(person.field("Name of the new key")).hasValue("beta-app-2");
        person.button("Create the new key").click();
        person.sees(person.dialog()).containsText("Copy your new key now");
        return person.field("API key").inputValue();
    }

    private static void close(Person person) {
        person.link("Close").click();
        person.link("Close without copying").click();
    }

    private long creations() {
        return sandbox.traffic().count(request -> request.is("POST", "/api-key/api/v2/api-key"));
    }

    private List<String> names() {
        return sandbox.data().keys().all().stream()
                .map(key -> String.valueOf(key.body().get("name")))
                .toList();
    }

    private SandboxKey key(String name) {
        return sandbox.data().keys().all().stream()
                .filter(key -> name.equals(key.body().get("name")))
                .findFirst()
                .orElseThrow();
    }
}
