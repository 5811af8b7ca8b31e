package dev.maxarportal.credentials.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.maxarportal.Page;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.RegisteredSecret;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.signin.SignedIn;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegisteredFactsTests extends RegistrationPages {

    private static final String MODIFIED = "2022-07-01T08:00:00Z";

    @Autowired
    private KnownCredentials known;

    @MockitoSpyBean
    private RegisteredSecrets secrets;

    @Test
    void factsAreKeptWithWhoAndWhenAndMaxarsTime() {
        takes("kept-1", 0);
        finds(FACTS, WIDE);
        assertRegistered(form("kept-1").param("accept", "sas-wide@1234abcd").exchange(), "kept-1");
        RegisteredSecret kept = registered("kept-1");
        assertThat(kept.facts()).isEqualTo(FACTS);
        assertThat(kept.findings()).containsExactly(WIDE);
        assertThat(kept.by()).isEqualTo("Ada Admin");
        assertThat(kept.modified()).isEqualTo(Instant.parse(MODIFIED));
        assertThat(known("kept-1").description()).isEqualTo("for deliveries");
    }

    @Test
    void factsAreKeptAlsoWhenMaxarDoesNotTellTheTime() {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/kept-2"))
                .inScenario("kept-2")
                .willReturn(failure(404, "Not Found"))
                .willSetStateTo("looked"));
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/kept-2"))
                .inScenario("kept-2")
                .whenScenarioStateIs("looked")
                .willReturn(failure(500, "Down")));
        assertRegistered(form("kept-2").exchange(), "kept-2");
        assertThat(registered("kept-2").modified()).isNull();
        assertThat(known("kept-2").facts()).isEqualTo(FACTS);
    }

    @Test
    void factsOfTheOldSecretGiveWayToThoseOfTheNew() {
        takes("kept-3", 0);
        assertRegistered(form("kept-3").exchange(), "kept-3");
        finds(box("cellar", END, "99999999"));
        assertThat(confirmed("kept-3", asked(form("kept-3"))).exchange()).hasRedirectedUrl("/credentials/kept-3");
        assertThat(known("kept-3").facts()).isEqualTo(box("cellar", END, "99999999"));
    }

    @Test
    void failureOfThePortalsOwnStoreIsNoFailureToRegister() {
        willThrow(new DataAccessResourceFailureException("disk full"))
                .given(secrets)
                .keep(any(), any(), any());
        MvcTestResult result = form("kept-4").exchange();
        assertRegistered(result, "kept-4");
        assertThat(result).flash().hasEntrySatisfying("warning", warning -> assertThat(warning)
                .asString()
                .contains("could not keep what it read of the secret"));
        assertThat(trail()).singleElement().asString().startsWith("CREDENTIAL_REGISTERED|DONE|kept-4|");
    }

    @Test
    void listenersHearOfASuccessorOnly() {
        takes("next-1", 0);
        assertRegistered(form("next-1").exchange(), "next-1");
        assertRegistered(form("next-2").param("follows", "next-2").exchange(), "next-2");
        assertRegistered(form("next-3").param("follows", "no name").exchange(), "next-3");
        then(listener).should(never()).registered(any(), any(), any(), any());
        finds(box("box", END, "99999999"));
        given(listener.isFollowed(SignedIn.ACCOUNT, "next-1", "next-4")).willReturn(true);
        assertThat(form("next-4").param("follows", "next-1").exchange()).hasRedirectedUrl("/credentials/next-1/next");
        then(listener).should().registered(eq(SignedIn.ACCOUNT), eq("next-4"), eq("next-1"), any());
    }

    @Test
    void rolloverThatWasNotBegunIsToldOnThePageOfTheNewOne() {
        registered("next-1", "");
        for (String follows : new String[] {"next-1", "no-such"}) {
            MvcTestResult result = form("next-7").param("follows", follows).exchange();
            assertRegistered(result, "next-7");
            assertThat(result).flash().hasEntrySatisfying("warning", warning -> assertThat(warning)
                    .asString()
                    .contains("It was not noted that it takes the place of " + follows));
        }
    }

    @Test
    void predecessorThatIsNotThereIsNotBelieved() {
        String address = "/credentials/new?name=next-8&follows=";
        for (String follows : new String[] {"no-such", "x".repeat(201)}) {
            Page page = Page.of(
                    portal.get().uri(address + follows).with(SignedIn.admin()).exchange());
            assertThat(page.words()).doesNotContain("takes the place of");
            assertThat(page.html()).doesNotContain("/credentials/" + follows);
        }
        assertThat(asked(form("no name").param("follows", "no-such")).words())
                .contains("The credential whose place this one was to take, no-such , is not known.");
    }

    @Test
    void predecessorIsToldAndKeptWhenTheFormComesBack() {
        registered("next-5", "");
        String address = "/credentials/new?name=next-6&provider=azure&description=mine&follows=next-5";
        Page page = Page.of(portal.get().uri(address).with(SignedIn.admin()).exchange());
        assertThat(page.words()).contains("This credential takes the place of next-5");
        assertThat(page.html())
                .contains("name=\"follows\" value=\"next-5\"", "value=\"next-6\"", ">mine</textarea>")
                .containsPattern("value=\"azure\" checked");
        refuses();
        assertThat(asked(form("no name").param("follows", "next-5")).html())
                .contains("name=\"follows\" value=\"next-5\"");
    }

    @Test
    void lostAnswerIsSettledByLookingAtMaxarAgain() {
        String path = REGISTRY + "/lost-1";
        ARD.stubFor(put(urlPathEqualTo(path))
                .inScenario("lost-1")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                .willSetStateTo("there"));
        ARD.stubFor(get(urlPathEqualTo(path))
                .inScenario("lost-1")
                .whenScenarioStateIs("there")
                .willReturn(
                        okJson("{\"registered_credentials\":%s}".formatted(credential("lost-1", "for deliveries")))));
        assertRegistered(form("lost-1").exchange(), "lost-1");
        assertThat(known("lost-1").facts()).isEqualTo(FACTS);
        assertThat(trail()).singleElement().asString().startsWith("CREDENTIAL_REGISTERED|DONE|lost-1|");
    }

    @Test
    void lostAnswerOfWhatIsNotThereIsAFailure() {
        ARD.stubFor(put(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(asked(form("lost-2")).words()).contains("Nothing was registered.");
        assertThat(trail()).singleElement().asString().startsWith("CREDENTIAL_REGISTERED|FAILED|lost-2|");
        assertThat(known.find(SignedIn.ACCOUNT, "lost-2")).isEmpty();
    }

    @Test
    void lostAnswerThatNobodyCanSettleIsToldAsSuch() {
        String path = REGISTRY + "/lost-3";
        ARD.stubFor(put(urlPathEqualTo(path))
                .inScenario("lost-3")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                .willSetStateTo("down"));
        ARD.stubFor(get(urlPathEqualTo(path))
                .inScenario("lost-3")
                .whenScenarioStateIs("down")
                .willReturn(failure(500, "Down")));
        Page page = asked(form("lost-3"));
        assertThat(page.words())
                .contains("It is not known whether the credential was registered.", "Sending it again is safe")
                .doesNotContain("Nothing was registered.");
        assertThat(page.html()).contains("value=\"lost-3\"", "data-refused=\"false\"");
        assertThat(trail()).singleElement().asString().startsWith("CREDENTIAL_REGISTERED|UNKNOWN|lost-3|");
    }

    @Test
    void refusalByMaxarIsWrittenDownWithoutItsReason() {
        ARD.stubFor(put(anyUrl()).willReturn(failure(400, "Cannot write to https://" + MARK)));
        assertThat(asked(form("lost-4")).words()).contains("ARD refused this request.", "Nothing was registered.");
        assertThat(trail())
                .containsExactly("CREDENTIAL_REGISTERED|FAILED|lost-4|ARD refused this request. Azure Blob Storage,"
                        + " store/box, ends 4 May 2031, 10:00 UTC.|Ada Admin");
    }

    @Test
    void scriptIsToldWhereToGoAndThePersonHearsOfIt() {
        MvcTestResult result =
                form("kept-5").header("X-Requested-With", "fetch").exchange();
        assertThat(result).hasStatus(201).hasHeader("Location", "/credentials/kept-5");
        assertThat(result).flash().containsEntry("done", "kept-5 was registered.");
    }

    private RegisteredSecret registered(String name) {
        RegisteredSecret registered = known(name).registered();
        assertThat(registered).isNotNull();
        return registered;
    }

    private Credential known(String name) {
        return known.find(SignedIn.ACCOUNT, name)
                .map(KnownCredential::credential)
                .orElseThrow();
    }
}
