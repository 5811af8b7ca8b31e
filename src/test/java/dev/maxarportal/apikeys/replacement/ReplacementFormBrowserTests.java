package dev.maxarportal.apikeys.replacement;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.BrowserTest;
import dev.maxarportal.Person;
import dev.maxarportal.SandboxTest;
import dev.maxarsandbox.traffic.Service;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form that replaces a key does what its buttons say, and Enter does the same. */
@BrowserTest
class ReplacementFormBrowserTests {

    private static final String FORM = "/api-keys/replace?id=5431dd15-0000-4000-8000-000000000001";
    private static final String DELETING = "Delete the old key and create a new one";
    private static final String LEAKED = "It leaked: delete the old key first";

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nothingIsUnderWay() {
        database.sql("DELETE FROM key_replacement").update();
    }

    @Test
    void enterCreatesTheNewKeyAndKeepsTheOld(Person person) {
        person.signedIn(ADA, FORM);
        person.field("Name of the new key").press("Enter");
        person.sees(person.field("API key")).isVisible();
        assertThat(changes()).containsExactly("POST");
    }

    @Test
    void leakedKeyIsNamedOnTheButtonThatDeletesIt(Person person) {
        assertSaysThatItDeletes(person);
    }

    @Test
    void leakedKeyIsNamedOnTheButtonWithoutScripts(Person person) {
        assertSaysThatItDeletes(person.withoutScripts());
    }

    private void assertSaysThatItDeletes(Person person) {
        person.signedIn(ADA, FORM);
        person.sees(person.button(DELETING)).isHidden();
        person.reads("Both keys work meanwhile.");
        person.field(LEAKED).check();
        person.sees(person.button("Create the new key")).isHidden();
        person.sees(person.button(DELETING)).isVisible();
        person.sees(person.page().getByText("The old key is deleted first. Whatever uses it is refused at once."))
                .isVisible();
        person.sees(person.page().getByText("Both keys work meanwhile.")).isHidden();
        person.field("Name of the new key").press("Enter");
        person.sees(person.field("API key")).isVisible();
        assertThat(changes()).containsExactly("DELETE", "POST");
    }

    private static List<String> changes() {
        return SandboxTest.SANDBOX.traffic().of(Service.KEYS).stream()
                .map(request -> request.method())
                .filter(method -> !method.equals("GET"))
                .toList();
    }
}
