package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ARD sends and expects, quirks included; the numbers are those of the upstream contract's section 7. */
class ArdContractTests {

    private static final String ACCOUNT = "5589150080000000001";

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("5s");

    private static void answer(String body) {
        ARD.stubFor(any(anyUrl()).willReturn(json(body)));
    }

    private static String requested() {
        return requests(ARD).getFirst().getUrl();
    }

    /** Quirks 7, 8 and 13. */
    @Test
    void selfKeepsAllDigitsOfTheAccountAndTellsUnlimitedFromUnset() {
        answer("""
                {"user":{"account_id":"5589150080000000001","name":"Ada Admin","active":true,"admin":true,\
                "created":"2021-03-12T21:14:17Z","user_id":"967f33a5","email":"ada.admin@example.com","novelty":{"a":1},\
                "limits":{"annual_subscription_fee_limit":1000,"fresh_imagery_fee_limit":-1,\
                "standard_imagery_fee_limit":null}},"links":{"self":"https://x"},"response_timestamp":"2021"}""");
        ArdUser user = maxar.await(maxar.ard().self()).user();
        assertThat(requested()).isEqualTo("/api/v1/auth/self");
        assertThat(user.accountId()).isEqualTo(ACCOUNT);
        assertThat(user.admin()).isTrue();
        assertThat(user.jobTitle()).isNull();
        assertThat(user.created().instant()).isEqualTo("2021-03-12T21:14:17Z");
        assertThat(user.limits().freshImageryFeeLimit()).isEqualByComparingTo("-1");
        assertThat(user.limits().standardImageryFeeLimit()).isNull();
        assertThat(user.limits().taskingImageryFeeLimit()).isNull();
    }

    @Test
    void limitsOfNullAreNoLimits() {
        answer("""
                {"user":{"account_id":"1","user_id":"u","limits":null}}""");
        assertThat(maxar.await(maxar.ard().self()).user().limits()).isNull();
    }

    @Test
    void roleIsNobodysGuessWhenItIsAbsent() {
        answer("""
                {"user":{"account_id":"1","user_id":"u"}}""");
        assertThat(maxar.await(maxar.ard().self()).user().admin()).isNull();
    }

    /** Quirk 1: a date alone. */
    @Test
    void contractIsReadFromDatesAlone() {
        answer("""
                {"account":{"account_id":"5589150080000000001","name":"Example Survey Ltd","contract_start":"2022-02-20",\
                "contract_end":"2023-02-20","active":true,"sales_support_contacts":null,"eval":false,\
                "pricing":{"fresh_imagery_price":25,"standard_imagery_price":null},"limits":{}}}""");
        ArdAccount account = maxar.await(maxar.ard().account(ACCOUNT)).account();
        assertThat(requested()).isEqualTo("/api/v1/admin/account/" + ACCOUNT);
        assertThat(account.contractEnd().instant()).isEqualTo(Instant.parse("2023-02-20T00:00:00Z"));
        assertThat(account.pricing().freshImageryPrice()).isEqualByComparingTo("25");
        assertThat(account.pricing().standardImageryPrice()).isNull();
    }

    /** Quirks 7 and 13. */
    @Test
    void usageKeepsNotPricedApartFromZero() {
        answer("""
                {"user_id":"u","usage":{"area":{"fresh_imagery_sqkm":0.0,"standard_imagery_sqkm":14768.9,\
                "total_imagery_sqkm":14768.9,"estimate":true},"cost":{"fresh_imagery_cost":null,\
                "standard_imagery_cost":0.0,"total_imagery_cost":147.75,"estimate":false},\
                "limits":{"limit_sqkm":-1.0,"fresh_imagery_fee_limit":-1.0},\
                "available":{"available_sqkm":-1.0,"fresh_imagery_balance":-1.0,"total_imagery_balance":5000}}}""");
        ArdUsage usage = maxar.await(maxar.ard().userUsage("u", null, null));
        assertThat(requested()).isEqualTo("/api/v1/usage/user/u");
        assertThat(usage.cost().freshImageryCost()).isNull();
        assertThat(usage.cost().trainingImageryCost()).isNull();
        assertThat(usage.cost().standardImageryCost()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(usage.cost().totalImageryCost()).isEqualTo(new BigDecimal("147.75"));
        assertThat(usage.area().estimate()).isTrue();
        assertThat(usage.limits().freshImageryFeeLimit()).isEqualByComparingTo("-1");
        assertThat(usage.available().totalImageryBalance()).isEqualByComparingTo("5000");
        assertThat(usage.area().taskingImagerySqkm()).isNull();
    }

    @Test
    void usageOfAnAccountNamesItsRangeInDays() {
        answer("""
                {"usage":{}}""");
        maxar.await(maxar.ard().accountUsage(ACCOUNT, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertThat(requested())
                .isEqualTo("/api/v1/usage/account/" + ACCOUNT + "?start_date=2026-01-01&end_date=2026-01-31");
    }

    @Test
    void usersAreReadWrappedOrBare() {
        answer("""
                {"data":[{"user":{"user_id":"a","admin":true}},{"user_id":"b","admin":false}],"has_more":false}""");
        assertThat(maxar.await(maxar.ard().users(ACCOUNT)).all())
                .extracting(ArdUser::userId)
                .containsExactly("a", "b");
        assertThat(requested()).isEqualTo("/api/v1/admin/account/" + ACCOUNT + "/user?limit=100");
    }

    /** Quirk 9: one success, two forms. */
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void credentialsAreWrittenWhateverTheKindOfSuccess(int status) {
        ARD.stubFor(any(anyUrl())
                .willReturn(
                        status == 204
                                ? aResponse().withStatus(204)
                                : json(status, "{\"registered_credentials\":{\"credentials_id\":\"ours\"}}")));
        maxar.run(maxar.ard()
                .putCredentials(ACCOUNT, "ours", new NewCredentials(Secret.of("https://a.example/c?sig=s"), "")));
        ARD.verify(
                1,
                putRequestedFor(urlEqualTo("/api/v1/admin/account/" + ACCOUNT + "/credentials/ours"))
                        .withHeader("Content-Type", containing("json"))
                        .withRequestBody(
                                equalToJson("{\"credentials\":\"https://a.example/c?sig=s\",\"description\":\"\"}")));
    }

    /** Quirk 9: a description may be null, empty or absent. */
    @Test
    void credentialsAreListedWithAnyDescription() {
        answer("""
                {"data":[{"registered_credentials":{"credentials_id":"a","description":null,"created":"2022-06-03T15:14:08Z"}},\
                {"registered_credentials":{"credentials_id":"b","description":""}},\
                {"registered_credentials":{"credentials_id":"c"}}]}""");
        assertThat(maxar.await(maxar.ard().credentials(ACCOUNT)).all())
                .extracting(RegisteredCredentials::description)
                .containsExactly(null, "", null);
    }

    @Test
    void credentialIsReadAloneAndDeleted() {
        answer("""
                {"registered_credentials":{"credentials_id":"a","description":"d"},"response_timestamp":"x"}""");
        assertThat(maxar.await(maxar.ard().credentials(ACCOUNT, "a"))
                        .registeredCredentials()
                        .credentialsId())
                .isEqualTo("a");
        assertThatCode(() -> maxar.run(maxar.ard().deleteCredentials(ACCOUNT, "a")))
                .doesNotThrowAnyException();
        assertThat(requests(ARD)).last().satisfies(request -> {
            assertThat(request.getMethod().getName()).isEqualTo("DELETE");
            assertThat(request.getUrl()).isEqualTo("/api/v1/admin/account/" + ACCOUNT + "/credentials/a");
        });
    }

    /** Quirk 11. */
    @Test
    void monitorsAreNoneWhenArdKnowsNone() {
        ARD.stubFor(get(anyUrl()).willReturn(json(404, "{\"message\":\"No monitors found\"}")));
        assertThat(maxar.await(maxar.ard().ownMonitors())).isEmpty();
        assertThat(maxar.await(maxar.ard().accountMonitors(ACCOUNT))).isEmpty();
    }

    @Test
    void monitorsAreReadWithAnAreaInAnyForm() {
        answer("""
                {"data":[{"monitor_id":"5663872639172362000","user_id":"u","name":"albuquerque","description":null,\
                "active":true,"cell_ids":["Z13"],"intersects":null,"bbox":[-106.8,35.1,-106.4,35.4],\
                "query":{"platform":{"eq":"worldview-02"}},"actions":[{"action":"notify"}],"created":"2022-08-29T12:00:00Z"},\
                {"monitor_id":"2","intersects":"POINT(0 0)"},{"monitor_id":"3","intersects":{"type":"Point"}}]}""");
        assertThat(maxar.await(maxar.ard().accountMonitors(ACCOUNT)))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.monitorId()).isEqualTo("5663872639172362000");
                            assertThat(first.bbox()).hasSize(4);
                            assertThat(first.query().at("/platform/eq").asString())
                                    .isEqualTo("worldview-02");
                        },
                        second -> assertThat(second.intersects().asString()).isEqualTo("POINT(0 0)"),
                        third -> assertThat(third.intersects().at("/type").asString())
                                .isEqualTo("Point"));
    }

    /** Quirk 1: the row stays, with the raw text. */
    @Test
    void monitorWithAnUnreadableDateKeepsItsRow() {
        answer("""
                {"data":[{"monitor_id":"1","created":"the other day"},{"monitor_id":"2","created":1672531200}]}""");
        assertThat(maxar.await(maxar.ard().accountMonitors(ACCOUNT)))
                .satisfiesExactly(
                        first -> assertThat(first.created()).isEqualTo(new MaxarTime("the other day", null)),
                        second -> assertThat(second.created().instant()).isNull());
    }

    @Test
    void nameWithASlashStaysOneSegmentOfThePath() {
        answer("""
                {"registered_credentials":{"credentials_id":"a"}}""");
        maxar.await(maxar.ard().credentials(ACCOUNT, "a/b?c#d"));
        assertThat(requested()).isEqualTo("/api/v1/admin/account/" + ACCOUNT + "/credentials/a%2Fb%3Fc%23d");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", ""})
    void nameThatWouldChangeThePathNeverLeaves(String name) {
        answer("{}");
        MaxarException failure = maxar.failure(maxar.ard().deleteCredentials(ACCOUNT, name));
        assertThat(failure.problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(failure.hadNoEffect()).isTrue();
        assertThat(requests(ARD)).isEmpty();
    }
}
