package dev.maxarportal.credentials.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.maxarportal.Page;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.signin.SignedIn;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.CannotCreateTransactionException;

/** What people hear, and what is written down, when Maxar's answer to a write does not come. */
class LostWriteTests extends RegistrationPages {

    @MockitoSpyBean
    private KnownCredentials known;

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void answerOfSomethingInBetweenDoesNotSayThatNothingWasRegistered(int status) {
        ARD.stubFor(put(anyUrl()).willReturn(failure(status, "Gone astray")));
        assertUnknown("lost-" + status);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void brokenConnectionDoesNotSayThatNothingWasRegistered(Fault fault) {
        ARD.stubFor(put(anyUrl()).willReturn(aResponse().withFault(fault)));
        assertUnknown("lost-" + fault);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void replacementThatDidNotHappenYetMayStillCome(Fault fault) {
        tells("lost-old", "the old one", "2022-07-01T08:00:00Z");
        ARD.stubFor(put(anyUrl()).willReturn(aResponse().withFault(fault)));
        Page page = asked(confirmed("lost-old", asked(form("lost-old"))));
        assertThat(page.words()).contains("It is not known whether the credential was replaced.");
        assertThat(trail()).singleElement().asString().startsWith("CREDENTIAL_REPLACED|UNKNOWN|lost-old|");
    }

    @Test
    void lostAnswerIsSettledByLookingAtMaxarAgain() {
        loses(
                "lost-1",
                aResponse().withStatus(504),
                okJson("{\"registered_credentials\":%s}".formatted(credential("lost-1", "for deliveries"))));
        assertRegistered(form("lost-1").exchange(), "lost-1");
        assertThat(known.find(SignedIn.ACCOUNT, "lost-1").map(KnownCredential::credential))
                .hasValueSatisfying(credential -> assertThat(credential.facts()).isEqualTo(FACTS));
        assertThat(trail())
                .singleElement()
                .asString()
                .startsWith(
                        "CREDENTIAL_REGISTERED|DONE|lost-1|Maxar’s answer was lost; afterwards it had the credential");
    }

    @Test
    void lostAnswerThatNobodyCanSettleIsToldAsSuch() {
        loses("lost-3", aResponse().withFault(Fault.EMPTY_RESPONSE), failure(500, "Down"));
        assertUnknown("lost-3");
    }

    @ParameterizedTest
    @MethodSource
    void lostAnswerIsWrittenDownAlsoWhenThePortalsOwnStoreFailsAtThatMoment(RuntimeException failure) {
        loses(
                "lost-5",
                aResponse().withStatus(502),
                okJson("{\"registered_credentials\":%s}".formatted(credential("lost-5", "for deliveries"))));
        willThrow(failure).willCallRealMethod().given(known).find(any(), any());
        assertUnknown("lost-5");
    }

    static Stream<RuntimeException> lostAnswerIsWrittenDownAlsoWhenThePortalsOwnStoreFailsAtThatMoment() {
        return Stream.of(
                new DataAccessResourceFailureException("disk full"),
                new CannotCreateTransactionException("no connection"));
    }

    @Test
    void refusalByMaxarIsWrittenDownWithoutItsReason() {
        ARD.stubFor(put(anyUrl()).willReturn(failure(400, "Cannot write to https://" + MARK)));
        assertThat(asked(form("lost-4")).words()).contains("ARD refused this request.", "Nothing was registered.");
        assertThat(trail())
                .containsExactly("CREDENTIAL_REGISTERED|FAILED|lost-4|ARD refused this request. Azure Blob Storage,"
                        + " store/box, ends 4 May 2031, 10:00 UTC.|Ada Admin");
    }

    private void assertUnknown(String name) {
        Page page = asked(form(name));
        assertThat(page.words())
                .contains("It is not known whether the credential was registered.", "Sending it again is safe")
                .doesNotContain("Nothing was registered.");
        assertThat(page.html()).contains("value=\"" + name + "\"", "data-refused=\"false\"");
        assertThat(trail()).singleElement().asString().startsWith("CREDENTIAL_REGISTERED|UNKNOWN|" + name + "|");
    }

    /** Maxar's answer to the write does not come, and from then on it tells of the credential what is given. */
    private static void loses(String name, ResponseDefinitionBuilder answer, ResponseDefinitionBuilder afterwards) {
        String path = REGISTRY + "/" + name;
        ARD.stubFor(
                put(urlPathEqualTo(path)).inScenario(name).willReturn(answer).willSetStateTo("written"));
        ARD.stubFor(get(urlPathEqualTo(path))
                .inScenario(name)
                .whenScenarioStateIs("written")
                .willReturn(afterwards));
    }
}
