package dev.maxarportal.credentials.rollover;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.credentials.CredentialsPages;
import dev.maxarportal.signin.SignedIn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RolloverTests extends CredentialsPages {

    @Autowired
    private JdbcClient database;

    private RolloverVisit visit;

    @BeforeEach
    void fresh() {
        visit = new RolloverVisit(portal, database);
        visit.forgetEverything();
        registered("north", "container of the north");
    }

    @Test
    void formForTheNextOneIsPrefilledWithAFreeName() {
        registered("north-2", "");
        assertThat(visit.page("north").html())
                .contains("/credentials/new?name=north-3&amp;provider=&amp;description=container%20of%20the%20north"
                        + "&amp;follows=north");
    }

    @Test
    void stepsFollowOneAnother() {
        assertThat(visit.page("north").words())
                .contains("1. Register the next one Next", "2. Tell people Not yet", "3. Retire the old one Not yet");
        registered("north-2", "");
        assertThat(visit.send("north", "", "successor", " north-2 ")).hasRedirectedUrl("/credentials/north/next");
        assertThat(visit.page("north").words())
                .contains("1. Register the next one Done", "2. Tell people Next", "3. Retire the old one Not yet")
                .contains("north-2 takes the place of north , as Ada Admin noted")
                .contains("The storage credential north is replaced by north-2.");
        visit.send("north", "/told", "successor", "north-2");
        assertThat(visit.page("north").words())
                .contains("2. Tell people Done", "3. Retire the old one Next", "as Ada Admin noted", "Not before");
        gone("north");
        assertThat(visit.page("north").words())
                .contains("The rollover is over.", "3. Retire the old one Done")
                .doesNotContain("Delete north", "Give up");
        assertThat(visit.audited())
                .containsExactly(
                        "CREDENTIAL_ROLLOVER north: Followed by north-2",
                        "CREDENTIAL_ROLLOVER north: People were told of north-2");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter the name of the credential",
        "north, A credential cannot take its own place.",
        "nor.th, No credential that can be managed here has this name",
        "no-such, No credential is registered under this name.",
    })
    void successorThatCannotBeIsRefusedAndStaysInTheField(String successor, String reason) {
        Page page = Page.of(visit.send("north", "", "successor", successor));
        assertThat(page.words()).contains(reason);
        assertThat(page.html()).contains("name=\"successor\"", "value=\"" + successor + "\"", "aria-invalid=\"true\"");
        assertThat(visit.noted()).isEmpty();
    }

    @Test
    void secretInTheWrongFieldDoesNotComeBack() {
        for (String secret : new String[] {"https://x.example/?sig=abc", "MIIEvQIBADANBgkq".repeat(10), "{\"a\":1}"}) {
            assertThat(Page.of(visit.send("north", "", "successor", secret)).html())
                    .contains("aria-invalid=\"true\"")
                    .doesNotContain("sig=abc", "MIIEvQIBADANBgkq", "{&quot;a");
        }
    }

    @Test
    void administratorWhoComesSecondLearnsWhatTheFirstOneChose() {
        registered("north-2", "");
        registered("north-b", "");
        visit.send("north", "", "successor", "north-2");
        assertThat(visit.send("north", "", "successor", "north-2")).hasStatus3xxRedirection();
        assertThat(Page.of(visit.send("north", "", "successor", "north-b")).words())
                .contains("north-2 was chosen meanwhile, by Ada Admin.");
        assertThat(visit.noted()).containsExactly("north > north-2");
        visit.send("north", "/told", "successor", "north-2");
        assertThat(visit.send("north", "", "successor", "north-b", "instead", "north-2"))
                .hasStatus3xxRedirection();
        assertThat(visit.noted()).as("nobody was told of this one").containsExactly("north > north-b");
        visit.send("north", "/told", "successor", "north-2");
        assertThat(visit.noted()).containsExactly("north > north-b");
    }

    @Test
    void pageThatWasOpenedBeforeAnotherOneWasChosenUndoesNothing() {
        registered("north-2", "");
        registered("north-b", "");
        visit.send("north", "", "successor", "north-2");
        visit.send("north", "", "successor", "north-b", "instead", "north-2");
        visit.send("north", "/told", "successor", "north-b");
        assertThat(visit.page("north").html()).contains("name=\"successor\" value=\"north-b\"");
        for (String secret : new String[] {"north-2", "https://x.example/?sig=abc"}) {
            assertThat(visit.send("north", "/told", "successor", secret, "undo", "true"))
                    .hasRedirectedUrl("/credentials/north/next")
                    .flash()
                    .containsEntry(
                            "warning",
                            "north-b was chosen meanwhile, by Ada Admin. Nothing was changed: look at the steps again.");
            assertThat(visit.send("north", "/stop", "successor", secret))
                    .hasRedirectedUrl("/credentials/north/next")
                    .flash()
                    .doesNotContainValue(secret);
        }
        assertThat(visit.noted()).containsExactly("north > north-b told");
        assertThat(visit.send("north", "/stop", "successor", "north-b")).hasRedirectedUrl("/credentials");
        assertThat(visit.noted()).isEmpty();
    }

    @Test
    void nextOneThatWasDeletedMeanwhileIsAskedForAgain() {
        registered("north-2", "");
        visit.send("north", "", "successor", "north-2");
        gone("north-2");
        assertThat(visit.page("north").words())
                .contains("north-2 is gone. It was to take the place of north .", "1. Register the next one Next")
                .contains("Register north-3", "2. Tell people Not yet");
        registered("north-3", "");
        assertThat(visit.send("north", "", "successor", "north-3")).hasStatus3xxRedirection();
        assertThat(visit.noted()).containsExactly("north > north-3");
    }

    @Test
    void chainsAreFineButCirclesAreNot() {
        registered("b", "");
        registered("c", "");
        visit.send("north", "", "successor", "b");
        assertThat(visit.send("b", "", "successor", "c")).hasStatus3xxRedirection();
        assertThat(Page.of(visit.send("c", "", "successor", "north")).words())
                .contains("c is to take the place of north already.");
        assertThat(visit.noted()).containsExactly("b > c", "north > b");
        gone("north");
        visit.page("north");
        registeredAt("north", Instant.now().plusSeconds(3600));
        assertThat(visit.send("c", "", "successor", "north")).hasStatus3xxRedirection();
    }

    @Test
    void credentialThatWasRegisteredAnewBeginsFromTheStart() {
        registered("north-2", "");
        visit.send("north", "", "successor", "north-2");
        registeredAt("north", Instant.now().plusSeconds(3600));
        assertThat(visit.page("north").words()).contains("1. Register the next one Next", "Register north-3");
        registered("north-3", "");
        assertThat(visit.send("north", "", "successor", "north-3")).hasStatus3xxRedirection();
        assertThat(visit.noted()).containsExactly("north > north-3");
    }

    @Test
    void oldOneThatIsGoneHasNothingToRollOver() {
        visit.page("north");
        gone("north");
        assertThat(visit.page("north").words()).contains("north is gone.", "There is nothing to roll over.");
        registered("north-2", "");
        assertThat(Page.of(visit.send("north", "", "successor", "north-2")).words())
                .contains("There is nothing to roll over.");
        assertThat(visit.noted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"never-there", "no.page", "a b"})
    void nameThatNobodyKnowsIsNotFound(String name) {
        assertThat(visit.get(name)).hasStatus(404);
    }

    @Test
    void silentMaxarLeavesWhatIsRemembered() {
        registered("north-2", "");
        visit.send("north", "", "successor", "north-2");
        visit.page("north");
        ARD.stubFor(any(anyUrl()).atPriority(1).willReturn(failure(503, "down")));
        assertThat(visit.page("north").words())
                .contains("Below is what the portal remembers.", "north-2 takes the place of north");
        assertThat(Page.of(visit.send("north", "", "successor", "other", "instead", "north-2"))
                        .words())
                .contains("Nothing was noted.");
        visit.send("north", "/told", "successor", "north-2");
        assertThat(visit.noted()).containsExactly("north > north-2 told");
        assertThat(visit.get("never-seen")).hasStatus(502);
    }

    @Test
    void whomMaxarRefusesIsNotToldFromMemory() {
        registered("north-2", "");
        visit.send("north", "", "successor", "north-2");
        visit.page("north");
        ARD.stubFor(any(urlPathMatching(REGISTRY + "/.*")).atPriority(1).willReturn(failure(403, "No")));
        assertThat(visit.get("north")).hasStatus(403).bodyText().doesNotContain("north-2", "container of the north");
    }

    @Test
    void rolloverIsTakenBackStepByStepAndGivenUp() {
        registered("north-2", "");
        visit.send("north", "", "successor", "north-2");
        visit.send("north", "/told", "successor", "north-2");
        visit.send("north", "/told", "successor", "north-2", "undo", "true");
        assertThat(visit.noted()).containsExactly("north > north-2");
        assertThat(visit.send("north", "/stop")).hasRedirectedUrl("/credentials");
        assertThat(visit.noted()).isEmpty();
        assertThat(visit.send("north", "/told")).hasStatus3xxRedirection();
        assertThat(visit.audited())
                .endsWith(
                        "CREDENTIAL_ROLLOVER north: People were not told after all",
                        "CREDENTIAL_ROLLOVER north: Given up");
    }

    @Test
    void fiveDaysAfterPeopleWereToldTheOldOneCanGo() {
        registered("north-2", "");
        visit.send("north", "", "successor", "north-2");
        visit.send("north", "/told", "successor", "north-2");
        assertThat(visit.page("north").html()).contains("btn-outline-danger").doesNotContain("btn-danger");
        database.sql("UPDATE credential_rollover SET told_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusDays(6))
                .update();
        assertThat(visit.page("north").words()).contains("People were told more than 5 days ago, so it can go.");
        assertThat(visit.page("north").html()).contains("btn-danger");
    }

    private static void gone(String name) {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/" + name)).willReturn(failure(404, "Not Found")));
    }

    private static void registeredAt(String name, Instant created) {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/" + name))
                .willReturn(okJson("""
                        {"registered_credentials":{"credentials_id":"%s","account_id":"%s","description":"",
                         "created":"%3$s","modified":"%3$s"}}""".formatted(name, SignedIn.ACCOUNT, created))));
    }
}
