package dev.maxarportal.credentials.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.SampleGoogleKey;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarportal.signin.SignedIn;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A secret in a field that everybody may read is refused there, sent nowhere and not shown again. */
class MisplacedSecretTests extends RegistrationPages {

    private static final String SAS = SampleSas.url(MARK);

    static Stream<String> secrets() {
        return Stream.of(
                SAS,
                "the old one was " + SAS,
                SAS.substring(SAS.indexOf("sig=")).toUpperCase(Locale.ROOT) + MARK,
                SampleSas.signature(MARK),
                SAS.replace("=", "%3D").replace("&", "%26"),
                SampleGoogleKey.base64("{\"type\": \"service_account\", \"" + MARK + "\": 1}" + "x".repeat(99)),
                SAS + "x".repeat(500));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void inTheDescriptionIsRefusedAtItsField(String secret) {
        for (String path : new String[] {"/credentials", "/credentials/check"}) {
            Page page = asked(sent(path, "misplaced", secret));
            assertThat(page.all("id=\"description-error\">\\s*<div>([^<]+)"))
                    .singleElement()
                    .asString()
                    .contains("looks like a secret");
            assertThat(page.html()).contains("value=\"misplaced\"").doesNotContain(secret);
            assertThat(page.all("(?s)<textarea[^>]*name=\"description\"[^>]*>(.*?)</textarea>"))
                    .containsExactly("");
        }
        assertThat(ARD.getAllServeEvents()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void inTheNameIsRefusedAndNotShownAgain(String secret) {
        Page page = asked(sent("/credentials", secret, "for deliveries"));
        assertThat(page.words()).contains("This looks like a secret.");
        assertThat(page.html()).contains(">for deliveries</textarea>").doesNotContain(secret);
        assertThat(ARD.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void inTheAddressOfTheFormIsNotShown(String secret) {
        Page page = asked(portal.get()
                .uri("/credentials/new")
                .param("name", secret)
                .param("description", secret)
                .param("follows", secret)
                .param("provider", secret)
                .with(SignedIn.admin()));
        assertThat(page.html()).doesNotContain(secret).contains("name=\"name\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature needed", "container for sig team", "see https://wiki.example.com/deliveries"})
    void wordsAboutSecretsAreADescription(String description) {
        assertRegistered(sent("/credentials", "not-misplaced", description).exchange(), "not-misplaced");
    }

    @Test
    void whatWasTypedInsteadOfTheNameIsNotShownAgain() {
        registered("misplaced-2", "old");
        Page page = asked(form("misplaced-2"));
        assertThat(asked(form("misplaced-2")
                                .param("overwrite", "misplaced-2")
                                .param("confirm", SAS)
                                .param("accept", SAS)
                                .param(
                                        "seen",
                                        page.all("name=\"seen\" value=\"([^\"]+)")
                                                        .getFirst() + "0"))
                        .words())
                .contains("was changed meanwhile");
    }

    @Test
    void descriptionFromElsewhereThatIsASecretIsNotTakenOver() {
        registered("misplaced-3", SAS);
        Page page = asked(portal.get().uri("/credentials/new?name=misplaced-3").with(SignedIn.admin()));
        assertThat(page.words()).contains("not shown, since it looks like a secret");
    }

    private MockMvcRequestBuilder sent(String path, String name, String description) {
        return portal.post()
                .uri(path)
                .param("name", name)
                .param("provider", "azure")
                .param("secret", "https://" + MARK)
                .param("description", description)
                .with(SignedIn.admin())
                .with(csrf());
    }
}
